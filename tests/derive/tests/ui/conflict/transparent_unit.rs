use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("over the limit")]
    #[api(transparent)]
    Limit,
}

fn main() {}
