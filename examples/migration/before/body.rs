//! The body of every error.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Serialize;
use serde_json::Value;

use super::request_id;

#[derive(Serialize)]
pub(crate) struct ErrorBody<'a> {
    pub(crate) r#type: &'static str,
    pub(crate) code: &'static str,
    pub(crate) message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) param: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) details: Option<Value>,
}

#[derive(Serialize)]
struct Envelope<'a> {
    error: ErrorBody<'a>,
    request_id: Option<String>,
}

pub(crate) fn answer(status: StatusCode, error: ErrorBody<'_>) -> Response {
    (status, Json(Envelope { error, request_id: request_id::current() })).into_response()
}

pub(crate) fn type_of(status: StatusCode) -> &'static str {
    match status.as_u16() {
        401 | 403 => "auth_error",
        500.. => "api_error",
        _ => "request_error",
    }
}

/// What axum refuses by itself.
fn refuse(status: StatusCode, code: &'static str, message: &str) -> Response {
    let request_id = request_id::current();
    tracing::debug!(status = status.as_u16(), code, request_id, "{message}");
    let r#type = type_of(status);
    answer(status, ErrorBody { r#type, code, message, param: None, details: None })
}

pub(crate) async fn unknown_route() -> Response {
    refuse(StatusCode::NOT_FOUND, "route_not_found", "no such route")
}

pub(crate) async fn wrong_method() -> Response {
    let message = "this route does not support the method";
    refuse(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", message)
}
