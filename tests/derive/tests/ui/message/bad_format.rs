use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key {name}")]
    #[api(status = 401, message = "no key {name:y}")]
    NoKey { name: String },
}

fn main() {}
