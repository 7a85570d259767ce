use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(code = "bad_key", shared, typ = "auth_error")]
    KeyRevoked,
    #[error("the key has expired")]
    #[api(code = "bad_key", shared, type = "auth_error")]
    KeyExpired,
}

fn main() {}
