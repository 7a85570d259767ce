use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(code = "revoked", code = "key_revoked")]
    KeyRevoked,
    #[error("the key has expired")]
    #[api(code = "key_revoked")]
    KeyExpired,
}

fn main() {}
