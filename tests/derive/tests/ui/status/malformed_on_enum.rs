use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 40)]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
    #[error("the key has expired")]
    KeyExpired,
}

fn main() {}
