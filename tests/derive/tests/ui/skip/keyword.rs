use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(skip(type))]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    KeyRevoked,
}

fn main() {}
