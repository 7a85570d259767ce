//! Anthropic: the failure class, and the id of the request in the body.
//!
//! <https://platform.claude.com/docs/en/api/errors>, "Error shapes"

use errorbook::{ApiError, Report};

use super::Sample;

errorbook::envelope! {
    /// The body of every error.
    pub Body {
        "type": "error",
        "error": { "type": code, "message": message },
        "request_id": request_id,
    }
}

/// Errors of the API.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(envelope = Body)]
pub enum Error {
    /// There is nothing at this address.
    #[error("The requested resource could not be found.")]
    #[api(status = 404, code = "not_found_error")]
    NotFound,
}

pub(super) fn samples() -> Vec<Sample> {
    let report = Report::new(&Error::NotFound).with_request_id("req_011CSHoEeqs5C35K2UUqR7Fy");
    vec![Sample {
        ours: report.respond::<Body>(),
        theirs: r#"HTTP/1.1 404

{
  "type": "error",
  "error": {
    "type": "not_found_error",
    "message": "The requested resource could not be found."
  },
  "request_id": "req_011CSHoEeqs5C35K2UUqR7Fy"
}"#,
    }]
}
