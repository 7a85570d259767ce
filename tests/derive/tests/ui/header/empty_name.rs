use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the key was revoked")]
#[api(status = 401, header("" = "revoked"))]
struct KeyRevoked;

fn main() {}
