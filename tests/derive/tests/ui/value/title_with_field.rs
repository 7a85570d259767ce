use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key")]
    #[api(status = 401, title = "No {kind}")]
    NoKey { kind: u8 },
}

fn main() {}
