use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401, code = "keyRevoked")]
    KeyRevoked,
}

#[derive(ErrorBook)]
#[book(errors(AuthError), codes = "snake_case")]
struct ShopApi;

fn main() {}
