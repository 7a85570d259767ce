use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key")]
    #[api(status = 401, message = "no key {x}")]
    NoKey(String),
}

fn main() {}
