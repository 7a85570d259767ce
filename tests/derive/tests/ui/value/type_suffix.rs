use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401, type = "auth_error"q)]
    KeyRevoked,
}

fn main() {}
