//! Slack: `ok` is false.
//!
//! <https://github.com/slackapi/slack-api-specs>, `web-api/slack_web_openapi_v2.json`, the examples of
//! responses

use errorbook::{ApiError, ErrorResponse};

use super::Sample;

errorbook::envelope! {
    /// The body of every error.
    pub Body { "ok": false, "error": code }
}

/// Errors of the API.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(envelope = Body)]
pub enum Error {
    /// The token is not good.
    #[error("the token is not valid")]
    #[api(status = 401)]
    InvalidAuth,

    /// There is no such message.
    #[error("there is no such message")]
    #[api(status = 404)]
    MessageNotFound,
}

pub(super) fn samples() -> Vec<Sample> {
    // Theirs are 200.
    vec![
        Sample {
            ours: ErrorResponse::new(&Error::InvalidAuth),
            theirs: r#"{ "ok": false, "error": "invalid_auth" }"#,
        },
        Sample {
            ours: ErrorResponse::new(&Error::MessageNotFound),
            theirs: r#"{ "ok": false, "error": "message_not_found" }"#,
        },
    ]
}
