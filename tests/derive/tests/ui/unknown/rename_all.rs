use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401, rename_all = "kebab")]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
    #[error("the key has expired")]
    #[api(code = "key_revoked")]
    KeyExpired,
}

fn main() {}
