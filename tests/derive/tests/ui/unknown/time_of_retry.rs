use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(retry_after = "x", retry = "after")]
    KeyRevoked,
    #[error("the key has expired")]
    KeyExpired,
}

fn main() {}
