use errorbook::ApiError;

const REVOKED: u16 = 401;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = self::REVOKED)]
    KeyRevoked,
}

fn main() {}
