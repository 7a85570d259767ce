use errorbook::{ApiError, ErrorBook};
use errorbook_tests_common::StorageError;

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error("one order a minute")]
    #[api(status = 429)]
    RateLimited,
}

#[derive(ErrorBook)]
#[book(errors(StorageError, OrderError))]
struct ShopApi;

fn main() {}
