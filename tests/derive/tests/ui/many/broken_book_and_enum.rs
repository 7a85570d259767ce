use errorbook::{ApiError, ErrorBook};
use http::StatusCode;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi, status = StatusCode::UNAUTHORIZED, cod = "auth")]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
}

#[derive(ErrorBook)]
#[book(errors(AuthError, AuthError))]
struct ShopApi;

fn main() {}
