use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
enum HttpError {
    #[api(status = 404)]
    NoRoute,
    #[api(status = 500)]
    Internal,
}

#[derive(ErrorBook)]
#[book(errors(HttpError), fallback(HttpError))]
struct ShopApi;

fn main() {}
