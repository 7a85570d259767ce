use errorbook::ApiError;
use http::StatusCode;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = StatusCode::OK)]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
    #[error("the key has expired")]
    KeyExpired,
}

fn main() {}
