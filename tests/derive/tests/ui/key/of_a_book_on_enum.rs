use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(types("auth_error"))]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    KeyRevoked,
}

fn main() {}
