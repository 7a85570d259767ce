use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401, code = "bad_key", shared)]
    KeyRevoked,
    #[error("the key has expired")]
    #[api(status = 403, code = "bad_key", shared)]
    KeyExpired,
}

fn main() {}
