//! Knows actix-web only.

use actix_web::{HttpResponse, ResponseError};
use errorbook::ApiError;

/// An error for actix-web.
#[derive(Debug, thiserror::Error, ApiError)]
pub enum RightError {
    /// Over the quota.
    #[error("over the quota")]
    #[api(status = 402)]
    OverQuota,
}

/// What actix-web makes of an error.
pub fn answer(error: &impl ResponseError) -> HttpResponse {
    error.error_response()
}
