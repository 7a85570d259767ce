//! Knows actix-web only. In one build with `a`, its errors get the impls for axum too.

use actix_web::{HttpResponse, ResponseError};
use errorbook::ApiError;

/// An error for actix-web.
#[derive(Debug, thiserror::Error, ApiError)]
pub enum ActixError {
    /// Over the quota.
    #[error("over the quota")]
    #[api(status = 402)]
    OverQuota,
}

/// Returns actix-web's response to an error.
pub fn answer(error: &impl ResponseError) -> HttpResponse {
    error.error_response()
}
