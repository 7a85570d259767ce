use errorbook::ApiError;
use errorbook_tests_common::LimitError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error(transparent)]
    #[api(transparent)]
    Limit {
        #[api(details)]
        #[from]
        inner: LimitError,
    },
}

fn main() {}
