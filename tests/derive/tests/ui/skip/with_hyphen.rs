//! The name of the feature has a hyphen, that of the framework has none. There is no second error
//! about the impl by hand.

use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the key was revoked")]
#[api(status = 401, skip(poem-openapi, axum))]
struct KeyRevoked;

impl axum_core::response::IntoResponse for KeyRevoked {
    fn into_response(self) -> axum_core::response::Response {
        self.to_string().into_response()
    }
}

fn main() {}
