use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401, skip(axum, axum))]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
}

fn main() {}
