use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401, prefix = "a b")]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
    #[error("the key was revoked")]
    #[api(code = "key_revoked")]
    KeyExpired,
}

fn main() {}
