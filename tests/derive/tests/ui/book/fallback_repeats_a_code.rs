use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error("no such order")]
    #[api(status = 404)]
    NotFound,
}

#[derive(Debug, thiserror::Error, ApiError)]
enum CommonError {
    #[error("no such page")]
    #[api(status = 404)]
    NotFound,
}

#[derive(ErrorBook)]
#[book(errors(OrderError), fallback(CommonError))]
struct ShopApi;

fn main() {}
