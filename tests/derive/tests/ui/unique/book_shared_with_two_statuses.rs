use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
enum KeyError {
    #[error("the key has expired")]
    #[api(status = 401, code = "expired", shared)]
    Expired,
}

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error("the order has expired")]
    #[api(status = 410, code = "expired", shared)]
    Expired,
}

#[derive(ErrorBook)]
#[book(errors(KeyError, OrderError))]
struct ShopApi;

fn main() {}
