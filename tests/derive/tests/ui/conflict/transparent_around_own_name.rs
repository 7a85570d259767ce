use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    KeyRevoked,
    #[error(transparent)]
    #[api(transparent)]
    Again(Box<AuthError>),
}

fn main() {}
