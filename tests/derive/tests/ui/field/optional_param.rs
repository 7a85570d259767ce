use errorbook::ApiError;

#[derive(Debug)]
struct Key;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key {0:?}")]
    #[api(status = 401)]
    NoKey(#[api(param)] Option<Key>),
}

fn main() {}
