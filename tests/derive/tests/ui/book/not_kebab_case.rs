use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(rename_all = "kebab-case")]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    KeyRevoked,
    #[error("the key has expired")]
    #[api(status = 401, code = "key_expired")]
    KeyExpired,
}

#[derive(ErrorBook)]
#[book(errors(AuthError), codes = "kebab-case")]
struct ShopApi;

fn main() {}
