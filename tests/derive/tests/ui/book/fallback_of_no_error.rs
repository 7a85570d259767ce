use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such order")]
#[api(status = 404)]
struct NoOrder;

struct CommonError;

#[derive(ErrorBook)]
#[book(errors(NoOrder), fallback(CommonError))]
struct ShopApi;

fn main() {}
