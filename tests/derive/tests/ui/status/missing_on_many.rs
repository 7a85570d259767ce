use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("no")]
    KeyRevoked,
    #[error("no")]
    KeyExpired,
    #[error("no")]
    KeyMissing,
    #[error("no")]
    KeyUnknown,
    #[error("no")]
    KeyBlocked,
}

fn main() {}
