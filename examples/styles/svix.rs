//! Svix: a code and a text, or a list of violations.
//!
//! <https://github.com/svix/svix-webhooks>, `server/svix-server/src/error.rs` and `src/v1/utils/mod.rs`

use errorbook::{ApiError, ErrorResponse, Violations};

use super::Sample;

errorbook::envelope! {
    /// The body of most errors.
    pub Body { "code": code, "detail": message }

    /// The body of a 422. The first part of a path is the part of the request.
    pub Invalid {
        "detail": [..violations {
            "loc": violation.path,
            "msg": violation.message,
            "type": violation.code,
        }],
    }
}

/// Errors of the API.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(envelope = Body)]
pub enum Error {
    /// The token is not good.
    #[error("Incorrect authentication credentials.")]
    #[api(status = 401)]
    AuthenticationFailed,
}

/// The query is not valid.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("the query is not valid")]
#[api(envelope = Invalid, status = 422)]
pub struct InvalidQuery(#[api(violations)] Violations);

pub(super) fn samples() -> Vec<Sample> {
    let mut violations = Violations::new();
    violations.push("query.before", "value_error", "Unable to parse before");
    vec![
        Sample {
            ours: ErrorResponse::new(&Error::AuthenticationFailed),
            theirs: r#"HTTP/1.1 401

{"code":"authentication_failed","detail":"Incorrect authentication credentials."}"#,
        },
        Sample {
            ours: ErrorResponse::new(&InvalidQuery(violations)),
            theirs: r#"HTTP/1.1 422

{"detail":[{"loc":["query","before"],"msg":"Unable to parse before","type":"value_error"}]}"#,
        },
    ]
}
