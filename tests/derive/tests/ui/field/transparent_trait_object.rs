use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("{0}")]
    #[api(transparent)]
    Any(Box<dyn ApiError + Send + Sync>),
}

fn main() {}
