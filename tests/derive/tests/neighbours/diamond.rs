//! One row, reached by two paths and by two names of its type.

use errorbook::{ApiError, ErrorBook};
use errorbook_tests_common::{LimitError, StorageError};

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error(transparent)]
    #[api(transparent)]
    Storage(#[from] StorageError),
    #[error(transparent)]
    #[api(transparent)]
    Limit(#[from] LimitError),
    #[error(transparent)]
    #[api(transparent)]
    Boxed(Box<StorageError>),
}

type Limit = LimitError;

#[derive(ErrorBook)]
#[book(errors(Limit, OrderError, StorageError, LimitError))]
struct ShopApi;

#[test]
fn is_one_row() {
    assert_eq!(ShopApi::BOOK.catalog.iter().count(), 3);
}
