use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401, skip(axun))]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
}

fn main() {}
