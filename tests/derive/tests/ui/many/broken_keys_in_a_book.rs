use errorbook::{ApiError, ErrorBook, ErrorResponse};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401, code = 5)]
    KeyRevoked,
}

#[derive(ErrorBook)]
#[book(errors(AuthError), types("auth_error"))]
struct ShopApi;

fn respond(error: &AuthError) -> ErrorResponse {
    ErrorResponse::new(error)
}

fn main() {}
