use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
    #[error("the key has expired")]
    #[api(status = 401)]
    KeyExpired,
}

fn main() {}
