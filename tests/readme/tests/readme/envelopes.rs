//! The bodies that `docs/ENVELOPES.md` shows.

use errorbook::{
    Envelope, Report,
    envelope::{Detailed, Flat, Google, JsonApi, Microsoft, Nested, Problem, Typed},
};
use errorbook_readme::{House as Short, PaymentError, envelopes::House};

use crate::page::{Page, compact};

/// Returns the body of the README's first error.
fn body<V: Envelope>() -> String {
    let error = PaymentError::Missing { param: "amount" };
    String::from_utf8(Report::new(&error).with_request_id("req_1").body::<V>()).unwrap()
}

/// The media type is in the section if it is not the usual one.
fn assert_shown<V: Envelope>(page: &Page, name: &str) {
    let (_, section) = page.text.split_once(&format!("\n### `{name}`\n")).unwrap();
    let (said, rest) = section.split_once("```json\n").unwrap();
    let (shown, _) = rest.split_once("```").unwrap();
    assert_eq!(body::<V>(), compact(shown), "{name}");
    assert_eq!(V::MEDIA_TYPE != "application/json", said.contains(V::MEDIA_TYPE), "{name}: {said}");
}

macro_rules! assert_all_shown {
    ($($name:ident)*) => {
        let page = Page::read("docs/ENVELOPES.md");
        $( assert_shown::<$name>(&page, stringify!($name)); )*
        assert_eq!(page.text.matches("\n### `").count(), [$(stringify!($name)),*].len());
    };
}

#[test]
fn the_built_in_envelopes_write_what_is_shown() {
    assert_all_shown!(Typed Nested Flat Detailed Problem Google JsonApi Microsoft);
}

/// The README shows an envelope that knows no violations, the page one that does.
#[test]
fn the_declared_envelopes_write_the_json() {
    let page = Page::read("docs/ENVELOPES.md");
    let (_, own) = page.text.split_once("\n## Your own\n").unwrap();
    let (_, shown) = own.split_once("```json\n").unwrap();
    assert_eq!(body::<House>(), shown.lines().next().unwrap());
    assert_eq!(body::<Short>(), body::<House>());
}
