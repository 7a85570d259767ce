//! `envelope`, on a type and on a book.

use errorbook::{ApiError, ErrorBook, ErrorResponse, envelope::Flat};
use errorbook_tests::body;
use serde_json::json;

errorbook::envelope! {
    /// One member.
    House as "application/vnd.house+json" { "id": code }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400)]
struct Default;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400, envelope = House)]
struct Own;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400, book = HouseApi)]
struct OfTheBook;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400, book = HouseApi, envelope = Flat)]
struct Overriding;

#[derive(ErrorBook)]
#[book(errors(OfTheBook, Overriding), envelope = self::House)]
struct HouseApi;

#[test]
fn own_before_the_books_before_typed() {
    assert_eq!(body(&Default).as_object().unwrap().len(), 6);
    assert_eq!(body(&Own), json!({ "id": "own" }));
    assert_eq!(body(&OfTheBook), json!({ "id": "of_the_book" }));
    assert_eq!(body(&Overriding)["message"], "no");
    let response = ErrorResponse::new(&OfTheBook);
    assert_eq!(response.headers().next(), Some(("content-type", "application/vnd.house+json")));
}
