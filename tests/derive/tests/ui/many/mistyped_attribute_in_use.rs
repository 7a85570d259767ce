use errorbook::{ApiError, ErrorResponse};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no key")]
#[app(status = 401)]
struct NoKey;

fn respond(error: &NoKey) -> ErrorResponse {
    ErrorResponse::new(error)
}

fn main() {}
