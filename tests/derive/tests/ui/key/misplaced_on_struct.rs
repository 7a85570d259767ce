use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no key {name}")]
#[api(status = 401, details)]
struct NoKey {
    name: String,
}

fn main() {}
