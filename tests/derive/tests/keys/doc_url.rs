//! `doc_url`, on a variant, an enum and a book.

use errorbook::{ApiError, ErrorBook, Report};
use errorbook_tests::body;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 409, doc_url = "https://docs.example.com/{code}?e={code}")]
enum Linked {
    Inherited,
    #[api(doc_url = "https://example.com/own")]
    Own,
    #[api(code = none)]
    Silent,
    #[api(code = none, doc_url = "https://example.com/silent")]
    SilentOwn,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 409, book = LinkedApi)]
enum InBook {
    FromTheBook,
    #[api(code = none)]
    NoCode,
    #[api(doc_url = "https://example.com/{code}")]
    Owned,
    #[api(transparent)]
    Passed(Linked),
}

#[derive(ErrorBook)]
#[book(errors(InBook), doc_url = "https://docs.example.com/errors#{code}")]
struct LinkedApi;

#[test]
fn of_the_type() {
    let url = |error| body(&error)["doc_url"].clone();
    assert_eq!(url(Linked::Inherited), "https://docs.example.com/inherited?e=inherited");
    assert_eq!(url(Linked::Own), "https://example.com/own");
    assert!(url(Linked::Silent).is_null());
    assert_eq!(url(Linked::SilentOwn), "https://example.com/silent");
}

#[test]
fn of_the_book() {
    let url = |error| body(&error)["doc_url"].clone();
    assert_eq!(url(InBook::FromTheBook), "https://docs.example.com/errors#from_the_book");
    assert!(url(InBook::NoCode).is_null());
    assert_eq!(url(InBook::Owned), "https://example.com/owned");
    assert_eq!(url(InBook::Passed(Linked::Own)), "https://example.com/own");
    assert!(Report::new(&InBook::NoCode).doc_url().is_none());
}
