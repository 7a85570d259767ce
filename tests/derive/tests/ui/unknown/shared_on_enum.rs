use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401, shared)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(code = "bad_key")]
    KeyRevoked,
    #[error("the key has expired")]
    #[api(code = "bad_key")]
    KeyExpired,
}

fn main() {}
