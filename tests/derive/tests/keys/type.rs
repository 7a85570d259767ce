//! `type`: the variant's own, else its enum's, else that of the status in the book.

use errorbook::{ApiError, ErrorBook};
use errorbook_tests::{body, row};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400, type = "request_error")]
enum WithDefault {
    Inherited,
    #[api(type = "validation_error")]
    Own,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(book = MappedApi)]
enum Mapped {
    #[api(status = 409)]
    Exact,
    #[api(status = 410)]
    Class,
    #[api(status = 503)]
    Server,
    #[api(status = 503, r#type = "request_error")]
    Own,
    #[api(status = 409)]
    Dynamic(#[api(status)] u16),
}

#[derive(ErrorBook)]
#[book(
    errors(Mapped),
    types(4xx = "request_error", 409 = "conflict_error", 5xx = "api_error", "idle_error")
)]
struct MappedApi;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400)]
struct Untyped;

#[test]
fn own_before_default() {
    assert_eq!(body(&WithDefault::Inherited)["type"], "request_error");
    assert_eq!(body(&WithDefault::Own)["type"], "validation_error");
    assert!(body(&Untyped)["type"].is_null());
}

#[test]
fn a_book_maps_statuses() {
    let cases = [
        (Mapped::Exact, "conflict_error"),
        (Mapped::Class, "request_error"),
        (Mapped::Server, "api_error"),
        (Mapped::Own, "request_error"),
        (Mapped::Dynamic(502), "api_error"),
    ];
    for (error, expected) in cases {
        assert_eq!(body(&error)["type"], expected, "{error:?}");
    }
    let types = MappedApi::BOOK.catalog.iter().map(|spec| MappedApi::BOOK.type_of(spec).unwrap());
    let types: Vec<_> = types.collect();
    let expected =
        ["conflict_error", "request_error", "api_error", "request_error", "conflict_error"];
    assert_eq!(types, expected);
    assert_eq!(row::<Mapped>(0).r#type(), None, "the row holds only what is said on it");
}
