//! `types`: the failure classes of a book. Which type a row has is in `type.rs`.

use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 409, type = "b_error")]
struct Listed;

#[derive(ErrorBook)]
#[book(errors(Listed), types("a_error", "b_error"))]
struct Closed;

#[derive(ErrorBook)]
#[book(
    errors(Listed),
    types(5xx = "a_error", 4xx = "b_error", 409 = "a_error", "c_error", 500 = "d_error")
)]
struct Mapping;

#[derive(ErrorBook)]
#[book(errors(Listed))]
struct Open;

#[test]
fn a_closed_set() {
    assert_eq!(Closed::BOOK.types.set, ["a_error", "b_error"]);
    assert!(Closed::BOOK.types.by_status.is_empty());
    assert!(Open::BOOK.types.set.is_empty());
}

#[test]
fn a_mapping_in_any_order() {
    let types = &Mapping::BOOK.types;
    assert_eq!(types.set, ["a_error", "b_error", "c_error", "d_error"]);
    assert_eq!(types.of_status(409), Some("a_error"));
    assert_eq!(types.of_status(400), Some("b_error"));
    assert_eq!(types.of_status(499), Some("b_error"));
    assert_eq!(types.of_status(500), Some("d_error"));
    assert_eq!(types.of_status(501), Some("a_error"));
    assert_eq!(types.of_status(399), None);
    assert_eq!(types.of_status(600), None);
}
