use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401, type = "key_error")]
    KeyRevoked,
}

#[derive(ErrorBook)]
#[book(errors(AuthError), types(401 = "auth_error", 5xx = "api_error"))]
struct ShopApi;

fn main() {}
