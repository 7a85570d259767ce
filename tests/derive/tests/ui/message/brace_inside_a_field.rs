use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no key")]
    #[api(status = 401, message = "{a{b}}")]
    NoKey { a: u8, b: u8 },
}

fn main() {}
