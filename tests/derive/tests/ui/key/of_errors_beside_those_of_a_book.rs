use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no key")]
#[api(status = 401)]
struct NoKey;

#[derive(ErrorBook)]
#[book(errors(NoKey))]
#[api(type = "auth_error")]
struct ShopApi;

fn main() {}
