use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401, crate = "errorbook")]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
}

fn main() {}
