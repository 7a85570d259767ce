use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = Vec<u8>)]
    KeyRevoked,
}

fn main() {}
