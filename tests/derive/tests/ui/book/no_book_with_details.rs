use errorbook::ApiError;

struct ShopApi;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no quota")]
#[api(status = 429, book = ShopApi)]
struct NoQuota {
    #[api(detail)]
    limit: u32,
}

fn main() {}
