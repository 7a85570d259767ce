use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[book(status = 401)]
    KeyRevoked,
}

fn main() {}
