use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401, rename_all = "Title")]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
}

fn main() {}
