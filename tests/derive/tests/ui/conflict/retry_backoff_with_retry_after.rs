use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 503, retry = "backoff", retry_after = 10)]
    KeyRevoked,
}

fn main() {}
