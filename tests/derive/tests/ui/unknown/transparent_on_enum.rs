use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(transparent)]
enum AuthError {
    #[error(transparent)]
    Limit(#[from] errorbook_tests_common::LimitError),
}

fn main() {}
