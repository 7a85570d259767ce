use errorbook::ApiError;

const fn compute() -> http::StatusCode {
    http::StatusCode::UNAUTHORIZED
}

#[derive(Debug, thiserror::Error, ApiError)]
enum AuthError {
    #[error("the key was revoked")]
    #[api(status = compute())]
    KeyRevoked,
}

fn main() {}
