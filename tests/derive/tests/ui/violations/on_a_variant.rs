use errorbook::{ApiError, Violations};

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error("no")]
    #[api(status = 422, violations)]
    Invalid(Violations),
}

fn main() {}
