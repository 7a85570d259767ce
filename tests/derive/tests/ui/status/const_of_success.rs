use errorbook::ApiError;
use http::StatusCode;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = StatusCode::OK)]
    KeyRevoked,
}

fn main() {}
