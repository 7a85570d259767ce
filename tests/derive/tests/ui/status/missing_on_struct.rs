use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the key was revoked")]
struct KeyRevoked;

fn main() {}
