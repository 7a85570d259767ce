//! `OpenAI`: type, code and param, null where there is none.
//!
//! <https://github.com/openai/openai-openapi>, `ErrorResponse`, whose `error` has these members; their
//! values are those of the examples of `error` events

use errorbook::{ApiError, ErrorResponse};

use super::Sample;

errorbook::envelope! {
    /// The body of every error.
    pub Body {
        "error": { "type": type, "code": code, "message": message, "param": param, ..details },
    }
}

/// Errors of the API.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(envelope = Body, status = 400, type = "invalid_request_error")]
pub enum Error {
    /// Too many streams.
    #[error("This WebSocket connection has reached its stream limit.")]
    #[api(param = "stream_id")]
    WebsocketStreamLimitReached,

    /// This is no event.
    #[error("The 'type' field is missing.")]
    InvalidEvent {
        /// Its id.
        #[api(detail)]
        event_id: &'static str,
    },
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample {
            ours: ErrorResponse::new(&Error::WebsocketStreamLimitReached),
            theirs: r#"HTTP/1.1 400

{
  "error": {
    "type": "invalid_request_error",
    "code": "websocket_stream_limit_reached",
    "message": "This WebSocket connection has reached its stream limit.",
    "param": "stream_id"
  }
}"#,
        },
        Sample {
            ours: ErrorResponse::new(&Error::InvalidEvent { event_id: "event_567" }),
            theirs: r#"{
    "error": {
        "type": "invalid_request_error",
        "code": "invalid_event",
        "message": "The 'type' field is missing.",
        "param": null,
        "event_id": "event_567"
    }
}"#,
        },
    ]
}
