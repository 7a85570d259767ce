use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = AdminApi)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    KeyRevoked,
}

#[derive(ErrorBook)]
#[book(errors(AuthError))]
struct AdminApi;

#[derive(ErrorBook)]
#[book(errors(AuthError))]
struct ShopApi;

fn main() {}
