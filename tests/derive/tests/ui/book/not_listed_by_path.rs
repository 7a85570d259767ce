use errorbook::{ApiError, ErrorBook};

mod api {
    use super::*;

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("listed")]
    #[api(status = 401)]
    pub struct Listed;

    #[derive(ErrorBook)]
    #[book(errors(Listed))]
    pub struct ShopApi;
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no key")]
#[api(status = 401, book = self::api::ShopApi)]
struct NoKey;

fn main() {}
