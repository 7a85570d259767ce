use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error(transparent)]
    #[api(transparent = true)]
    Limit(#[from] errorbook_tests_common::LimitError),
}

fn main() {}
