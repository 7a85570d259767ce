use errorbook::{ApiError, ErrorResponse};

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    KeyRevoked,
    #[error(transparent)]
    #[api(transparent)]
    Io(#[from] std::io::Error),
}

fn read() -> Result<String, AuthError> {
    Ok(std::fs::read_to_string("key")?)
}

fn main() {
    if let Err(error) = read() {
        let _ = ErrorResponse::new(&error);
    }
}
