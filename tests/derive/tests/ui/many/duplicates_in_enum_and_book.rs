use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401, book = ShopApi)]
enum KeyError {
    #[error("the key was revoked")]
    #[api(code = "bad_key")]
    KeyRevoked,
    #[error("the key has expired")]
    #[api(code = "bad_key")]
    KeyExpired,
}

#[derive(ErrorBook)]
#[book(errors(KeyError), codes = "dotted")]
struct ShopApi;

fn main() {}
