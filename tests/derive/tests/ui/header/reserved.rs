use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401, header("Content-Type" = "text/plain"))]
    KeyRevoked,
}

fn main() {}
