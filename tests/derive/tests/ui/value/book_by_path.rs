use errorbook::ApiError;

mod api {
    pub struct ShopApi;
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no key")]
#[api(status = 401, book = self::api::ShopApi)]
struct NoKey;

fn main() {}
