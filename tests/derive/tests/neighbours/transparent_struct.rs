//! A struct that passes on another error, in a book that lists it by its outer type alone.

use errorbook::{ApiError, ErrorBook};
use errorbook_tests_common::StorageError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[api(transparent, book = ShopApi)]
struct ShopError(#[from] StorageError);

#[derive(ErrorBook)]
#[book(errors(ShopError))]
struct ShopApi;

#[test]
fn is_listed() {
    assert_eq!(ShopError::from(StorageError::NotFound(7)).status(), 404);
    assert!(ShopApi::BOOK.catalog.find("not_found").is_some());
}
