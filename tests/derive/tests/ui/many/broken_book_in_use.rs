use errorbook::{ApiError, ErrorBook, ErrorResponse};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    KeyRevoked,
}

#[derive(ErrorBook)]
#[book(errors(AuthError), code = "snake_case")]
struct ShopApi;

fn main() {
    let _ = ErrorResponse::new(&AuthError::KeyRevoked);
    let _ = ShopApi::BOOK.title;
}
