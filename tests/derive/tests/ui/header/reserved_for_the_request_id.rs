use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 401, header("X-Request-ID" = "req_1"))]
struct Denied;

fn main() {}
