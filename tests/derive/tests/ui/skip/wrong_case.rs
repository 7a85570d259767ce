use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the key was revoked")]
#[api(status = 401, skip(Axum))]
struct KeyRevoked;

fn main() {}
