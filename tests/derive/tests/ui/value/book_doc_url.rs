use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the key was revoked")]
#[api(status = 401)]
struct KeyRevoked;

#[derive(ErrorBook)]
#[book(errors(KeyRevoked), doc_url = "https://docs.example.com/errors#{type}")]
struct ShopApi;

fn main() {}
