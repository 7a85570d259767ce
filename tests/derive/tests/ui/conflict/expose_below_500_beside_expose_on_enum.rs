use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(expose)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = 401, expose)]
    KeyRevoked,
}

fn main() {}
