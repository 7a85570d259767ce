use errorbook::ApiError;

#[derive(Debug)]
struct Key;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key")]
    #[api(status = 401)]
    NoKey(#[api(details)] Key),
}

fn main() {}
