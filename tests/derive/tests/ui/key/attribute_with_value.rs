use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api = "key_revoked"]
    KeyRevoked,
}

fn main() {}
