use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no keys")]
#[api(status = 401)]
struct NoKeys(#[api(param)] Vec<Vec<u8>>);

fn main() {}
