use errorbook::{ApiError, envelope::Problem};
use http::StatusCode;

use crate::api::ShopApi;

mod api {
    #[derive(errorbook::ErrorBook)]
    #[book(errors(crate::AuthError))]
    pub struct ShopApi;
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi, envelope = Problem)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = StatusCode::UNAUTHORIZED)]
    KeyRevoked,
    #[error("the key has expired")]
    KeyExpired,
}

fn main() {}
