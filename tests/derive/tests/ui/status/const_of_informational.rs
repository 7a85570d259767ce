use errorbook::ApiError;
use http::StatusCode;

const REVOKED: StatusCode = StatusCode::CONTINUE;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the key was revoked")]
#[api(status = self::REVOKED)]
struct KeyRevoked;

fn main() {}
