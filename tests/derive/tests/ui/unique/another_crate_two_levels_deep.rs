use errorbook::ApiError;
use errorbook_tests_common::StorageError;

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error("one order a minute")]
    #[api(status = 429)]
    RateLimited,
    #[error(transparent)]
    #[api(transparent)]
    Storage(#[from] StorageError),
}

fn main() {}
