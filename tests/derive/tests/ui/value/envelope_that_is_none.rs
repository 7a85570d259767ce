use errorbook::ApiError;

struct House;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401, envelope = House)]
enum AuthError {
    #[error("the key was revoked")]
    KeyRevoked,
}

fn main() {}
