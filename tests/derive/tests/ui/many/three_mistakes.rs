use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(rename_all = "snake-case")]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401, mesage = "revoked")]
    KeyRevoked,
    #[error("the key has expired")]
    #[api(status = 200)]
    KeyExpired,
    #[error("no such key")]
    #[api(status = 404)]
    NoKey,
}

fn main() {}
