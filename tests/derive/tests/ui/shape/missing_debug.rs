use errorbook::ApiError;

#[derive(thiserror::Error, ApiError)]
#[error("no key")]
#[api(status = 401)]
struct NoKey;

fn main() {}
