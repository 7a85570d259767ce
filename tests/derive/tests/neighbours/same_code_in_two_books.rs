//! A code must mean one thing in its book, not in the world; no code is no code.

use errorbook::{ApiError, ErrorBook};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 404, book = ShopApi)]
enum OrderError {
    #[error("no such order")]
    NotFound,
    #[error("no such item")]
    #[api(code = none)]
    NoItem,
    #[error("no such address")]
    #[api(code = none, status = 422)]
    NoAddress,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such user")]
#[api(status = 410, book = AdminApi)]
struct NotFound;

#[derive(ErrorBook)]
#[book(errors(OrderError), codes = "snake_case")]
struct ShopApi;

#[derive(ErrorBook)]
#[book(errors(NotFound))]
struct AdminApi;

#[test]
fn is_no_duplicate() {
    assert_eq!(ShopApi::BOOK.catalog.find("not_found").unwrap().status, 404);
    assert_eq!(AdminApi::BOOK.catalog.find("not_found").unwrap().status, 410);
}
