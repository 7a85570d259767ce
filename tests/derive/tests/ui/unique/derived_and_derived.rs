use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401, rename_all = "lowercase")]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
    #[error("the key has expired")]
    KeyExpired,
    #[error("the key was revoked, too")]
    Keyrevoked,
}

fn main() {}
