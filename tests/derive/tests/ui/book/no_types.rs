use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
enum AuthError {
    #[api(status = 401)]
    KeyMissing,
    #[api(status = 401)]
    KeyRevoked,
    #[api(status = 403, type = "auth_error")]
    Forbidden,
    #[api(status = 403)]
    Locked,
}

#[derive(ErrorBook)]
#[book(errors(AuthError), types("auth_error", "api_error"))]
struct ShopApi;

fn main() {}
