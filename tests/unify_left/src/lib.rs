//! Knows axum only. In one build with `errorbook-unify-right` its errors get the impls of both.

use std::rc::Rc;

use axum::response::{IntoResponse, Response};
use errorbook::ApiError;

/// An error for axum.
#[derive(Debug, thiserror::Error, ApiError)]
pub enum LeftError {
    /// No such page.
    #[error("no such page")]
    #[api(status = 404)]
    NoPage,
    /// What no thread may share, though some frameworks demand it.
    #[error("{0}")]
    #[api(status = 400)]
    Local(Rc<str>),
}

/// Answers axum itself, and leaves the others to errorbook.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("by hand")]
#[api(status = 400, skip(axum))]
pub struct ByHand;

impl IntoResponse for ByHand {
    fn into_response(self) -> Response {
        "by hand".into_response()
    }
}

/// What axum makes of an error.
pub fn answer(error: impl IntoResponse) -> Response {
    error.into_response()
}
