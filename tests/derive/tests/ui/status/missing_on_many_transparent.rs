use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

fn main() {}
