use std::{error::Error, fmt::Debug};

use errorbook::{ApiError, Catalogued, ErrorResponse};

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError<E: ApiError> {
    #[error("no such order")]
    #[api(stats = 404)]
    NotFound,
    #[error(transparent)]
    #[api(transparent)]
    Storage(E),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the {0} is locked")]
#[api(status = 423, codes = "locked")]
struct Locked<'a>(&'a str);

fn answer<E: Catalogued + Debug + 'static>(error: &OrderError<E>) -> ErrorResponse
where
    OrderError<E>: Error,
{
    ErrorResponse::new(error)
}

fn locked(name: &str) -> ErrorResponse {
    ErrorResponse::new(&Locked(name))
}

fn main() {}
