use std::fmt;

use errorbook::ApiError;

#[derive(Debug, ApiError)]
enum AuthError {
    #[api(status = 401)]
    KeyRevoked { key: },
}

impl fmt::Display for AuthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the key was revoked")
    }
}

impl std::error::Error for AuthError {}

fn respond(error: &AuthError) -> errorbook::ErrorResponse {
    errorbook::ErrorResponse::new(error)
}

fn main() {}
