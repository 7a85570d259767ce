use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key")]
    #[api(status = 401, code = "no_{kind}")]
    NoKey { kind: u8 },
}

fn main() {}
