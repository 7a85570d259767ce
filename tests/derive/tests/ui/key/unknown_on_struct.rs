use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the key was revoked")]
#[api(stauts = 401)]
struct KeyRevoked;

fn main() {}
