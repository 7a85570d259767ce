use errorbook::{ApiError, ErrorBook, tower::ErrorLayer};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
enum HttpError {
    #[api(status = 400)]
    BadRequest,
    #[api(status = 600)]
    Internal,
}

#[derive(ErrorBook)]
#[book(errors(HttpError), fallback(HttpError))]
struct ShopApi;

fn main() {
    let _ = ErrorLayer::<ShopApi>::new();
}
