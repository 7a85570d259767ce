use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    KeyRevoked,
}

#[derive(ErrorBook)]
#[book(errors(AuthError), types("auth_error", "api_error"))]
struct ShopApi;

fn main() {}
