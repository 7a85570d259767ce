use errorbook::{ApiError, ErrorBook};
use errorbook_tests_common::LimitError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Retried<E: ApiError> {
    #[error("tried too often")]
    #[api(status = 429)]
    RateLimited,
    #[error(transparent)]
    #[api(transparent)]
    Last(E),
}

#[derive(ErrorBook)]
#[book(errors(Retried<LimitError>))]
struct ShopApi;

fn main() {}
