use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401, retry_after = 1.5)]
    KeyRevoked,
}

fn main() {}
