//! Who may do what.

use axum::http::{HeaderMap, HeaderValue, header::AUTHORIZATION};
use errorbook::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401)]
pub(crate) enum AuthError {
    #[error("an API key is required")]
    #[api(header("WWW-Authenticate" = "Bearer"))]
    KeyMissing,
    #[error("the API key has expired")]
    KeyExpired,
    #[error("the API key lacks the scope `{scope}`")]
    #[api(status = 403)]
    ScopeMissing {
        #[api(param)]
        scope: &'static str,
    },
}

pub(crate) fn authorize(headers: &HeaderMap, scope: &'static str) -> Result<(), AuthError> {
    match headers.get(AUTHORIZATION).map(HeaderValue::as_bytes) {
        None => Err(AuthError::KeyMissing),
        Some(b"Bearer expired") => Err(AuthError::KeyExpired),
        Some(b"Bearer reader") if scope != "read" => Err(AuthError::ScopeMissing { scope }),
        Some(_) => Ok(()),
    }
}
