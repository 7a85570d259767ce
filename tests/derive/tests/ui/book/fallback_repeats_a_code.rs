use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error("no such order")]
    #[api(status = 404)]
    NotFound,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
enum CommonError {
    #[api(status = 400)]
    BadRequest,
    #[api(status = 404)]
    NotFound,
    #[api(status = 500)]
    Internal,
}

#[derive(ErrorBook)]
#[book(errors(OrderError), fallback(CommonError))]
struct ShopApi;

fn main() {}
