use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(envelope = Vec<Vec<u8>>)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401)]
    KeyRevoked,
}

fn main() {}
