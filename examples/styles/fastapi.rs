//! `FastAPI`: `detail` is a text, or a list of violations.
//!
//! <https://fastapi.tiangolo.com/tutorial/handling-errors/>

use errorbook::{ApiError, ErrorResponse, Violations};

use super::Sample;

errorbook::envelope! {
    /// The body of an `HTTPException`.
    pub Detail { "detail": message }

    /// The body of a `RequestValidationError`. The first part of a path is the part of the request.
    pub Invalid {
        "detail": [..violations {
            "loc": violation.path,
            "msg": violation.message,
            "type": violation.code,
        }],
    }
}

/// There is no such item.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("Item not found")]
#[api(envelope = Detail, status = 404)]
pub struct ItemNotFound;

/// Something in the request is not what the route takes.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("the request is not valid")]
#[api(envelope = Invalid, status = 422)]
pub struct RequestValidationError(#[api(violations)] Violations);

fn not_an_integer(field: &'static str) -> RequestValidationError {
    let mut violations = Violations::new();
    violations.push(field, "type_error.integer", "value is not a valid integer");
    RequestValidationError(violations)
}

pub(super) fn samples() -> Vec<Sample> {
    let path = not_an_integer("path.item_id");
    let body = not_an_integer("body.size");
    vec![
        Sample {
            ours: ErrorResponse::new(&ItemNotFound),
            theirs: r#"HTTP/1.1 404

{
  "detail": "Item not found"
}"#,
        },
        Sample {
            ours: ErrorResponse::new(&path),
            theirs: r#"HTTP/1.1 422

{
    "detail": [
        {
            "loc": [
                "path",
                "item_id"
            ],
            "msg": "value is not a valid integer",
            "type": "type_error.integer"
        }
    ]
}"#,
        },
        Sample {
            ours: ErrorResponse::new(&body),
            // The page also shows the body of the request, which a handler of its own adds.
            theirs: r#"HTTP/1.1 422

{
  "detail": [
    {
      "loc": [
        "body",
        "size"
      ],
      "msg": "value is not a valid integer",
      "type": "type_error.integer"
    }
  ]
}"#,
        },
    ]
}
