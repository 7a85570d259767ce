use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(code = "bad_key" status = 401)]
    KeyRevoked,
}

fn main() {}
