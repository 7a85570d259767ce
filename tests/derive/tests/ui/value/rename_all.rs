use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401, rename_all = "kebap-case")]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
}

fn main() {}
