//! Microsoft Graph: a code in `camelCase`, and the request in `innerError`.
//!
//! <https://learn.microsoft.com/en-us/graph/errors>, the example of a full body

use errorbook::{ApiError, Report};

use super::Sample;

errorbook::envelope! {
    /// The body of every error.
    pub Body {
        "error": {
            "code": code,
            "message": message,
            "innerError": { "request-id": request_id, "date": timestamp },
        },
    }
}

/// Errors of the API.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(envelope = Body, rename_all = "camelCase")]
pub enum Error {
    /// The range of bytes is not valid.
    #[error("Uploaded fragment overlaps with existing data.")]
    #[api(status = 416)]
    InvalidRange,
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample {
        ours: Report::new(&Error::InvalidRange).with_request_id("request-id").respond::<Body>(),
        theirs: r#"{
  "error": {
    "code": "invalidRange",
    "message": "Uploaded fragment overlaps with existing data.",
    "innerError": {
      "request-id": "request-id",
      "date": "date-time"
    }
  }
}"#,
    }]
}
