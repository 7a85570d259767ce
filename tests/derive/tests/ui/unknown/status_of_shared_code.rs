use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 4010, code = "bad_key", shared)]
    KeyRevoked,
    #[error("the key was revoked")]
    #[api(code = "bad_key", shared)]
    KeyExpired,
}

fn main() {}
