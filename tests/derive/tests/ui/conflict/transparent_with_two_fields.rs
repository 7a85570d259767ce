use errorbook::ApiError;
use errorbook_tests_common::LimitError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("{inner}")]
    #[api(transparent)]
    Limit { inner: LimitError, key: String },
}

fn main() {}
