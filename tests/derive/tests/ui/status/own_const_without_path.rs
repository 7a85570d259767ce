use errorbook::ApiError;
use http::StatusCode;

const REVOKED: StatusCode = StatusCode::UNAUTHORIZED;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = REVOKED)]
    KeyRevoked,
}

fn main() {}
