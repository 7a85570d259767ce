use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400)]
struct BadRequest;

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[api(transparent)]
struct HttpError(BadRequest);

#[derive(ErrorBook)]
#[book(errors(BadRequest), fallback(HttpError))]
struct ShopApi;

fn main() {}
