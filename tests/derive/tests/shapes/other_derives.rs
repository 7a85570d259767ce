//! Other ways than thiserror to implement `Display` and `Error`.

use std::{error::Error, fmt, io};

use errorbook::ApiError;
use errorbook_tests::{body, message, row};

#[derive(Debug, displaydoc::Display, ApiError)]
#[api(status = 404)]
enum ByDisplaydoc {
    /// no page {0}
    NoPage(#[api(param)] u8),
    /// no `{name}`, to be precise
    NoName { name: &'static str },
}

impl Error for ByDisplaydoc {}

#[test]
fn displaydoc() {
    assert_eq!(message(&ByDisplaydoc::NoPage(7)), "no page 7");
    assert_eq!(message(&ByDisplaydoc::NoName { name: "x" }), "no `x`, to be precise");
    assert_eq!(row::<ByDisplaydoc>(0).description(), Some("no page {0}"));
}

#[derive(Debug, snafu::Snafu, ApiError)]
#[api(status = 404)]
enum BySnafu {
    #[snafu(display("no page {page}"))]
    NoPage {
        #[api(param)]
        page: u8,
    },
    #[snafu(display("no disk"))]
    #[api(status = 500)]
    NoDisk { source: io::Error },
}

#[test]
fn snafu() {
    use snafu::ResultExt;
    let error: BySnafu = NoPageSnafu { page: 7 }.build();
    assert_eq!(message(&error), "no page 7");
    assert_eq!(body(&error)["param"], "7");
    let failed: Result<(), _> = Err(io::Error::other("disk")).context(NoDiskSnafu);
    assert_eq!(message(&failed.unwrap_err()), "Internal Server Error");
}

#[derive(Debug, derive_more::Display, derive_more::Error, derive_more::From, ApiError)]
#[api(status = 404)]
enum ByDeriveMore {
    #[display("no page {_0}")]
    #[from(skip)]
    NoPage(
        #[api(param)]
        #[error(not(source))]
        u8,
    ),
    #[display("no disk")]
    #[api(status = 500)]
    NoDisk(io::Error),
}

#[test]
fn derive_more() {
    assert_eq!(message(&ByDeriveMore::NoPage(7)), "no page 7");
    let error = ByDeriveMore::from(io::Error::other("disk"));
    assert_eq!(message(&error), "Internal Server Error");
    assert!(error.source().is_some());
}

#[derive(Debug, ApiError)]
#[api(status = 404)]
struct ByHand;

impl fmt::Display for ByHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("by hand")
    }
}

impl Error for ByHand {}

#[test]
fn by_hand() {
    assert_eq!(message(&ByHand), "by hand");
    assert_eq!(row::<ByHand>(0).message(), None, "nobody knows the template");
}

/// Implements `ApiError` without the derive.
#[derive(Debug, thiserror::Error)]
#[error("hand-written {0}")]
struct WithoutDerive(u16);

impl ApiError for WithoutDerive {
    fn spec(&self) -> errorbook::ErrorSpec {
        ByHand.spec()
    }

    fn visit<'a>(&'a self, visitor: &mut dyn errorbook::Visit<'a>) {
        visitor.status(self.0);
    }
}

#[test]
fn without_the_derive() {
    let error: Box<dyn ApiError + Send + Sync> = Box::new(WithoutDerive(7));
    let report = errorbook::Report::in_book::<HandApi>(&*error);
    assert_eq!(report.status(), 404, "an impossible status falls back to the row's");
    assert_eq!(report.message_or_phrase().to_string(), "hand-written 7");
}

#[derive(errorbook::ErrorBook)]
#[book(errors(ByHand))]
struct HandApi;
