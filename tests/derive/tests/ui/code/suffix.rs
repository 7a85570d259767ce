use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401, code = "revoked"x)]
    KeyRevoked,
}

fn main() {}
