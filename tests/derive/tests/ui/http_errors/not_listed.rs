use errorbook::{ApiError, ErrorBook};

errorbook::http_errors! {
    #[api(book = ShopApi)]
    pub enum HttpError;
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("gone")]
#[api(status = 410)]
struct Gone;

#[derive(ErrorBook)]
#[book(errors(Gone))]
pub struct ShopApi;

fn main() {}
