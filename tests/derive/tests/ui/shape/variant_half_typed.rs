use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    KeyRevoked,
    #[error("no key")]
    #[api()]
    NoKey
    #[error("the key has expired")]
    KeyExpired,
}

fn main() {}
