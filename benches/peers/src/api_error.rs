//! api-error: its own body, and a responder that writes the envelope of the others.

use std::borrow::Cow;

use api_error::{ApiError, axum::default_error_responder};
use axum::{
    Json,
    response::{IntoResponse, Response},
};
use errorbook_benches_contestants::{
    Contestant,
    case::{self, FieldError},
};
use http::StatusCode;
use serde_json::{Value, json};

use crate::{Input, SAME_ENVELOPE, details, each};

#[derive(Debug, thiserror::Error, ApiError)]
enum ShopError {
    #[error("The parameter `limit` must be at most 100.")]
    #[api_error(status_code = 400, message(inherit))]
    Static,
    #[error("No such invoice: {id}")]
    #[api_error(status_code = 404, message = "No such invoice: {id}")]
    Formatted { id: u64 },
    #[error("{0}")]
    #[api_error(status_code = 422, message = "{0}")]
    Text(&'static str),
}

impl From<Input> for ShopError {
    fn from(input: Input) -> Self {
        match input {
            Input::Static => Self::Static,
            Input::Formatted(id) => Self::Formatted { id },
            Input::Text(text) => Self::Text(text),
        }
    }
}

#[derive(Debug, thiserror::Error)]
#[error("Validation failed.")]
struct Invalid(&'static [FieldError]);

impl ApiError for Invalid {
    fn status_code(&self) -> StatusCode {
        StatusCode::UNPROCESSABLE_ENTITY
    }

    fn message(&self) -> Cow<'_, str> {
        case::INVALID.into()
    }

    fn extended(&self) -> Option<Value> {
        Some(json!(self.0))
    }
}

/// What its `set_error_responder` takes.
fn nested(error: &dyn ApiError) -> Response {
    let status = error.status_code();
    let mut body = json!({
        "error": {"type": case::TYPE, "code": status.as_u16(), "message": error.message()},
    });
    if let Some(errors) = error.extended() {
        body["error"]["errors"] = errors;
    }
    (status, Json(body)).into_response()
}

pub(crate) fn contestants() -> Vec<Contestant> {
    let own = "api-error 0.1.9, own body";
    let same = each(SAME_ENVELOPE, |input| nested(&ShopError::from(input)));
    let plain = each(own, |input| default_error_responder(&ShopError::from(input)));
    let with_details = [
        details(SAME_ENVELOPE, |errors| nested(&Invalid(errors))),
        details(own, |errors| default_error_responder(&Invalid(errors))),
    ];
    same.into_iter().chain(plain).chain(with_details).collect()
}
