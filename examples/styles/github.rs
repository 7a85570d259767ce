//! GitHub: a message, a page, and violations with the kind of resource.
//!
//! <https://docs.github.com/en/rest/overview/resources-in-the-rest-api>, "Failed login limit" and
//! "Client errors"

use errorbook::{ApiError, ErrorResponse, Violations};

use super::Sample;

errorbook::envelope! {
    /// The body of every error. The kind of resource is the param.
    pub Body as "application/json; charset=utf-8" {
        "message": message,
        "errors": [..violations {
            "resource": param,
            "field": violation.field,
            "code": violation.code,
        }]?,
        "documentation_url": doc_url?,
    }
}

/// Errors of the API. Clients go by the status and by the codes of the violations.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(envelope = Body, code = none)]
pub enum Error {
    /// The token is not good.
    #[error("Bad credentials")]
    #[api(status = 401, doc_url = "https://docs.github.com/rest")]
    BadCredentials,

    /// The body is not JSON.
    #[error("Problems parsing JSON")]
    #[api(status = 400)]
    NotJson,

    /// The issue has fields that are not as they should be.
    #[error("Validation Failed")]
    #[api(status = 422, param = "Issue")]
    InvalidIssue(#[api(violations)] Violations),
}

pub(super) fn samples() -> Vec<Sample> {
    let mut violations = Violations::new();
    violations.push("title", "missing_field", "is missing");
    vec![
        Sample {
            ours: ErrorResponse::new(&Error::BadCredentials),
            theirs: r#"HTTP/2 401

{
  "message": "Bad credentials",
  "documentation_url": "https://docs.github.com/rest"
}"#,
        },
        Sample {
            ours: ErrorResponse::new(&Error::NotJson),
            theirs: r#"HTTP/2 400

{"message":"Problems parsing JSON"}"#,
        },
        Sample {
            ours: ErrorResponse::new(&Error::InvalidIssue(violations)),
            theirs: r#"HTTP/2 422
Content-Type: application/json; charset=utf-8

{
  "message": "Validation Failed",
  "errors": [
    {
      "resource": "Issue",
      "field": "title",
      "code": "missing_field"
    }
  ]
}"#,
        },
    ]
}
