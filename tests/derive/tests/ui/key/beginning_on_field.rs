use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key")]
    #[api(status = 401)]
    NoKey(#[api(par)] String),
}

fn main() {}
