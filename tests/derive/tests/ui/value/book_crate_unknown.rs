use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the key was revoked")]
#[api(status = 401)]
struct KeyRevoked;

#[derive(ErrorBook)]
#[book(errors(KeyRevoked), crate = eb)]
struct ShopApi;

fn main() {}
