use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
enum KeyError {
    #[error("the key has expired")]
    #[api(status = 401, type = "api_error", code = "expired", shared)]
    Expired,
}

#[derive(Debug, thiserror::Error, ApiError)]
enum SessionError {
    #[error("the session has expired")]
    #[api(status = 401, code = "expired", shared)]
    Expired,
}

#[derive(ErrorBook)]
#[book(errors(KeyError, SessionError), types(401 = "auth_error", 5xx = "api_error"))]
struct ShopApi;

fn main() {}
