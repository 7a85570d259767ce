use errorbook::{ApiError, ErrorBook};
use errorbook_tests_common::StorageError;

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error("no such order")]
    #[api(status = 404)]
    NotFound,
    #[error(transparent)]
    #[api(transparent)]
    Storage(#[from] StorageError),
}

#[derive(ErrorBook)]
#[book(errors(StorageError, OrderError))]
struct ShopApi;

fn main() {}
