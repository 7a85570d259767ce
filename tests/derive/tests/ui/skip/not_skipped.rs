//! An impl by hand without `skip(…)`.

use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the key was revoked")]
#[api(status = 401)]
struct KeyRevoked;

impl axum_core::response::IntoResponse for KeyRevoked {
    fn into_response(self) -> axum_core::response::Response {
        self.to_string().into_response()
    }
}

fn main() {}
