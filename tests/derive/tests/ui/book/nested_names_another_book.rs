use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = AdminApi)]
enum KeyError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    KeyRevoked,
}

#[derive(ErrorBook)]
#[book(errors(KeyError))]
struct AdminApi;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error(transparent)]
    #[api(transparent)]
    Key(#[from] KeyError),
}

#[derive(ErrorBook)]
#[book(errors(AuthError))]
struct ShopApi;

fn main() {}
