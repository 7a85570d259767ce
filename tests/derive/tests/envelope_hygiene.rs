//! Uses `envelope!` where nothing is in scope and common names mean something else.

#![no_implicit_prelude]
#![deny(warnings, missing_docs)]

extern crate errorbook as renamed;

mod errorbook {}
mod core {}
mod std {}

#[allow(dead_code, non_camel_case_types)]
struct str;

#[allow(dead_code)]
trait Clone {}

::renamed::envelope! {
    /// Is public, so it needs docs.
    pub House as "application/vnd.house+json" { "code": code, "wait": "{retry_after}s"?, ..details }

    #[cfg(any())]
    House { "not": title }

    #[derive(::std::cmp::PartialEq)]
    pub(crate) Second { "list": [type, { "status": status }], "no": false }

    Third [..violations { "at": violation.field?, "code": violation.code ?? "" } else message]
}

#[test]
fn needs_nothing_in_scope() {
    use renamed::Envelope;

    ::std::assert_eq!(House::MEDIA_TYPE, "application/vnd.house+json");
    ::std::assert!(House::SHAPE.shows(renamed::envelope::Source::Details));
    ::std::assert!(Third::SHAPE.shows(renamed::envelope::Source::Violations));
    ::std::assert!(Second == Second);
}
