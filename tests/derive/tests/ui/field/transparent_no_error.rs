use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("{0}")]
    #[api(transparent)]
    Disk(String),
}

fn main() {}
