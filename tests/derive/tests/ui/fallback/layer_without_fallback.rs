use errorbook::{ApiError, ErrorBook, tower::ErrorLayer};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 404)]
struct NoOrder;

#[derive(ErrorBook)]
#[book(errors(NoOrder))]
struct ShopApi;

fn main() {
    let _ = ErrorLayer::<ShopApi>::new();
}
