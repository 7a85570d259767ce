//! `fallback`: the rows for failures of the framework.

use errorbook::{ApiError, ErrorBook, ErrorSpec};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
enum Common {
    #[api(status = 400)]
    BadRequest,
    #[api(status = 404)]
    NoSuchPage,
    #[api(status = 404)]
    NoSuchFile,
    #[api(status = 500)]
    Internal,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 409)]
struct Own;

#[derive(ErrorBook)]
#[book(errors(Own), fallback(Common))]
struct Full;

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[api(transparent)]
struct Passing(Common);

#[derive(ErrorBook)]
#[book(errors(Own, Common), fallback(Passing))]
struct Nested;

#[derive(ErrorBook)]
#[book(errors(Own))]
struct Without;

fn code(book: &errorbook::Book, status: u16) -> Option<&'static str> {
    book.fallback_for(status).and_then(|spec: ErrorSpec| spec.code())
}

#[test]
fn by_status_else_by_class() {
    let cases = [
        (404, "no_such_page"),
        (400, "bad_request"),
        (415, "bad_request"),
        (409, "bad_request"),
        (500, "internal"),
        (503, "internal"),
    ];
    for (status, expected) in cases {
        assert_eq!(code(Full::BOOK, status), Some(expected), "{status}");
    }
    assert_eq!(code(Nested::BOOK, 409), Some("bad_request"));
    assert_eq!(code(Nested::BOOK, 404), Some("no_such_page"));
    assert_eq!(code(Without::BOOK, 404), None);
}

#[test]
fn its_rows_are_in_the_catalog_once() {
    assert_eq!(Full::BOOK.catalog.iter().count(), 5);
    assert_eq!(Nested::BOOK.catalog.iter().count(), 5);
    assert!(Full::BOOK.catalog.find("internal").is_some());
}
