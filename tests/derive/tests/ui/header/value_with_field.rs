use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key")]
    #[api(status = 401, header("X-Kind" = "{kind}"))]
    NoKey { kind: u8 },
}

fn main() {}
