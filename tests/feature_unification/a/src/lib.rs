//! Knows axum only. In one build with `b`, its errors get the impls for actix-web too.

use std::rc::Rc;

use axum::response::{IntoResponse, Response};
use errorbook::ApiError;

/// An error for axum.
#[derive(Debug, thiserror::Error, ApiError)]
pub enum AxumError {
    /// No such page.
    #[error("no such page")]
    #[api(status = 404)]
    NoPage,
    /// Not `Send`, though some frameworks need that.
    #[error("{0}")]
    #[api(status = 400)]
    Local(Rc<str>),
}

/// Implements axum's trait by hand; the derive implements the others.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("by hand")]
#[api(status = 400, skip(axum))]
pub struct ByHand;

impl IntoResponse for ByHand {
    fn into_response(self) -> Response {
        "by hand".into_response()
    }
}

/// Returns axum's response to an error.
pub fn answer(error: impl IntoResponse) -> Response {
    error.into_response()
}
