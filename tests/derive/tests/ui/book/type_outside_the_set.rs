use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401, type = "auth_eror")]
    KeyRevoked,
}

#[derive(ErrorBook)]
#[book(errors(AuthError), types("auth_error", "api_error"))]
struct ShopApi;

fn main() {}
