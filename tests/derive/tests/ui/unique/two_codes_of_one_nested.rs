use errorbook::ApiError;
use errorbook_tests_common::StorageError;

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error("no such order")]
    #[api(status = 404)]
    NotFound,
    #[error("no more orders this month")]
    #[api(status = 402)]
    QuotaExceeded,
    #[error(transparent)]
    #[api(transparent)]
    Storage(#[from] StorageError),
}

fn main() {}
