use errorbook::ApiError;

struct Status;

impl Status {
    fn as_u16(&self) -> u16 {
        401
    }
}

const REVOKED: Status = Status;

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = self::REVOKED)]
    KeyRevoked,
}

fn main() {}
