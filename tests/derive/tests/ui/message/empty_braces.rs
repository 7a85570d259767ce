use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key {0}")]
    #[api(status = 401, message = "no key {}")]
    NoKey(String),
}

fn main() {}
