use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 40100)]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
}

fn main() {}
