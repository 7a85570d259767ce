use errorbook::ApiError;
use errorbook_tests_common::LimitError;

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error("one order a minute")]
    #[api(status = 429)]
    RateLimited,
    #[error(transparent)]
    #[api(transparent)]
    Limit(#[from] LimitError),
}

#[derive(Debug, thiserror::Error, ApiError)]
enum ShopError {
    #[error(transparent)]
    #[api(transparent)]
    Order(#[from] OrderError),
}

fn main() {}
