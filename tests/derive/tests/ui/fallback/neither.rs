use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
enum HttpError {
    #[api(status = 404)]
    NoRoute,
}

#[derive(ErrorBook)]
#[book(errors(HttpError), fallback(HttpError))]
struct ShopApi;

fn main() {}
