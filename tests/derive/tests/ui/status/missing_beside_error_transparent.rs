use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error(transparent)]
    Io(#[from] std::io::Error),
    #[error("the key has expired")]
    #[api(status = 401)]
    KeyExpired,
}

fn main() {}
