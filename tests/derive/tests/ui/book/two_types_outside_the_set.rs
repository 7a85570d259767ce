use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(type = "auth_error")]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401, type = "key_error")]
    KeyRevoked,
    #[error("the key store is down")]
    #[api(status = 503, type = "server_error")]
    KeyStoreDown,
    #[error("the key has expired")]
    #[api(status = 401)]
    KeyExpired,
}

#[derive(ErrorBook)]
#[book(errors(AuthError), types("auth_error"))]
struct ShopApi;

fn main() {}
