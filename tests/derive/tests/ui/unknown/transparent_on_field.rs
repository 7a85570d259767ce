use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error(transparent)]
    Limit(#[api(transparent)] #[from] errorbook_tests_common::LimitError),
}

fn main() {}
