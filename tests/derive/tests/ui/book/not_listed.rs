use errorbook::{ApiError, ErrorBook};
use errorbook_tests_common::LimitError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    KeyRevoked,
}

#[derive(ErrorBook)]
#[book(errors(LimitError))]
struct ShopApi;

fn main() {}
