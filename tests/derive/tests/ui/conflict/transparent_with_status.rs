use errorbook::ApiError;
use errorbook_tests_common::LimitError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error(transparent)]
    #[api(transparent, status = 429)]
    Limit(#[from] LimitError),
}

fn main() {}
