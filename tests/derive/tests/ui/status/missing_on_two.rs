use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
    #[error("the key was revoked")]
    KeyExpired,
}

fn main() {}
