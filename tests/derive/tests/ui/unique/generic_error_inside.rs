use errorbook::ApiError;
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

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error(transparent)]
    #[api(transparent)]
    Limit(#[from] Retried<LimitError>),
}

fn main() {}
