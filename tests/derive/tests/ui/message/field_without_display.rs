use errorbook::ApiError;

#[derive(Debug)]
struct Key;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key {key:?}")]
    #[api(status = 401, message = "no key {key}")]
    NoKey { key: Key },
}

fn main() {}
