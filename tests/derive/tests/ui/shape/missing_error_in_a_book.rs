use errorbook::{ApiError, ErrorBook};

#[derive(Debug, ApiError)]
#[api(status = 401)]
struct NoKey;

#[derive(ErrorBook)]
#[book(errors(NoKey))]
struct ShopApi;

fn main() {}
