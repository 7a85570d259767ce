use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the key has expired")]
#[api(status = 401, code = "expired")]
struct KeyExpired;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the order has expired")]
#[api(status = 410, code = "expired")]
struct OrderExpired;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the session has expired")]
#[api(status = 401, code = "expired")]
struct SessionExpired;

#[derive(ErrorBook)]
#[book(errors(KeyExpired, OrderExpired, SessionExpired))]
struct ShopApi;

fn main() {}
