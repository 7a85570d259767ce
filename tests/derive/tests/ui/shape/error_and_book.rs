use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no key")]
#[api(status = 401)]
#[book(title = "Keys")]
struct NoKey;

fn main() {}
