use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the key was revoked")]
#[api(status = 401)]
struct KeyRevoked;

#[derive(ErrorBook)]
#[api(errors(KeyRevoked))]
struct ShopApi;

fn main() {}
