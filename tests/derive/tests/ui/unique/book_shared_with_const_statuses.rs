use errorbook::{ApiError, ErrorBook};
use http::StatusCode;

#[derive(Debug, thiserror::Error, ApiError)]
enum KeyError {
    #[error("the key has expired")]
    #[api(status = StatusCode::UNAUTHORIZED, code = "expired", shared)]
    Expired,
}

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error("the order has expired")]
    #[api(status = StatusCode::GONE, code = "expired", shared)]
    Expired,
}

#[derive(ErrorBook)]
#[book(errors(KeyError, OrderError))]
struct ShopApi;

fn main() {}
