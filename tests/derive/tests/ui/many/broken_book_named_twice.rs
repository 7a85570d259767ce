use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi)]
enum KeyError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    KeyRevoked,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi)]
enum AuthError {
    #[error("no such user")]
    #[api(status = 401)]
    NoUser,
    #[error(transparent)]
    #[api(transparent)]
    Key(#[from] KeyError),
}

#[derive(ErrorBook)]
struct ShopApi;

fn main() {}
