//! Lemmy: a code, and sometimes a text.
//!
//! <https://github.com/LemmyNet/lemmy/blob/main/crates/utils/src/error.rs>, its tests

use errorbook::{ApiError, ErrorResponse};

use super::Sample;

errorbook::envelope! {
    /// The body of every error.
    pub Body { "error": code, "message": message? }
}

/// Errors of the API.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(envelope = Body, status = 400)]
pub enum Error {
    /// The instance does not take this URL.
    #[error("blocked URL")]
    #[api(message = none)]
    BlockedUrl,

    /// The service of the pictures failed.
    #[error("{0}")]
    PictrsResponseError(&'static str),
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample {
            ours: ErrorResponse::new(&Error::BlockedUrl),
            theirs: r#"HTTP/1.1 400

{"error":"blocked_url"}"#,
        },
        Sample {
            ours: ErrorResponse::new(&Error::PictrsResponseError("reason")),
            theirs: r#"HTTP/1.1 400

{"error":"pictrs_response_error","message":"reason"}"#,
        },
    ]
}
