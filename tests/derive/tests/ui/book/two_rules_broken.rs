use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401, code = "KeyRevoked")]
    KeyRevoked,
    #[error("the key has expired")]
    #[api(status = 401, type = "auth_error")]
    KeyExpired,
}

#[derive(ErrorBook)]
#[book(errors(AuthError), codes = "snake_case", types("auth_error"))]
struct ShopApi;

fn main() {}
