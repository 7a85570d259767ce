//! Salesforce: an array of errors.
//!
//! <https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm>

use errorbook::{ApiError, ErrorResponse};

use super::Sample;

errorbook::envelope! {
    /// The body of every error.
    pub Body [{ "fields": [param]?, "message": message, "errorCode": code }]
}

/// Errors of the API.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(envelope = Body, rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Error {
    /// This is not the id of an account.
    #[error("Account ID: id value of incorrect type: {0}")]
    #[api(status = 400, param = "Id")]
    MalformedId(&'static str),

    /// There is nothing at this address.
    #[error("The requested resource does not exist")]
    #[api(status = 404)]
    NotFound,
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample {
            ours: ErrorResponse::new(&Error::MalformedId("001900K0001pPuOAAU")),
            theirs: r#"[
{
  "fields" : [ "Id" ],
  "message" : "Account ID: id value of incorrect type: 001900K0001pPuOAAU",
  "errorCode" : "MALFORMED_ID"
}
]"#,
        },
        Sample {
            ours: ErrorResponse::new(&Error::NotFound),
            theirs: r#"HTTP/1.1 404

[
{
  "message" : "The requested resource does not exist",
  "errorCode" : "NOT_FOUND"
}
]"#,
        },
    ]
}
