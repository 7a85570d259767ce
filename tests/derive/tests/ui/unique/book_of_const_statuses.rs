use errorbook::{ApiError, ErrorBook};
use http::StatusCode;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = StatusCode::UNAUTHORIZED, code = "bad_key", shared)]
    KeyRevoked,
    #[error("the key has expired")]
    #[api(status = StatusCode::FORBIDDEN, code = "bad_key", shared)]
    KeyExpired,
}

#[derive(ErrorBook)]
#[book(errors(AuthError))]
struct ShopApi;

fn main() {}
