use errorbook::{ApiError, Violations};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 422)]
struct Invalid(#[api(violations)] Violations, #[api(violations)] Violations);

fn main() {}
