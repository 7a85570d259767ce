//! AWS JSON 1.0, as `DynamoDB` speaks it: a code with a namespace in front of it.
//!
//! <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html>,
//! "Error components"

use errorbook::{ApiError, ErrorResponse};

use super::Sample;

errorbook::envelope! {
    /// The body of every error.
    pub Body as "application/x-amz-json-1.0" {
        "__type": "com.amazonaws.dynamodb.v20120810#{code}",
        "message": message,
    }
}

/// Errors of the API.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(envelope = Body, rename_all = "PascalCase", status = 400)]
pub enum Error {
    /// There is no such table.
    #[error("Requested resource not found: Table: {0} not found")]
    ResourceNotFoundException(&'static str),
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample {
        ours: ErrorResponse::new(&Error::ResourceNotFoundException("tablename")),
        theirs: r#"HTTP/1.1 400 Bad Request
Content-Type: application/x-amz-json-1.0

{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException",
"message":"Requested resource not found: Table: tablename not found"}"#,
    }]
}
