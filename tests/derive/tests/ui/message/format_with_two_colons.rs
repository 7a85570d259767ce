use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key")]
    #[api(status = 401, message = "{0::}")]
    NoKey(f64),
}

fn main() {}
