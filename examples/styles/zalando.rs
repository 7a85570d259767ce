//! Zalando: a problem (RFC 9457) with violations.
//!
//! <https://opensource.zalando.com/problem/constraint-violation>

use errorbook::{ApiError, ErrorBook, ErrorResponse, Violation, Violations};

use super::Sample;

errorbook::envelope! {
    /// The body of every error.
    pub Problem as "application/problem+json" {
        "type": doc_url ?? "about:blank",
        "title": title,
        "status": status,
        "detail": message?,
        "violations": [..violations {
            "field": violation.field,
            "message": violation.message,
        }]?,
    }
}

/// Errors of the API.
#[derive(ErrorBook)]
#[book(
    errors(Error),
    envelope = Problem,
    codes = "kebab-case",
    doc_url = "https://zalando.github.io/problem/{code}",
)]
pub struct Api;

/// What can be wrong with a request.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = Api, rename_all = "kebab-case")]
pub enum Error {
    /// The request can be read, but makes no sense.
    #[error("constraint violation")]
    #[api(status = 400, title = "Constraint Violation", message = none)]
    ConstraintViolation(#[api(violations)] Violations),
}

pub(super) fn samples() -> Vec<Sample> {
    let violations = [
        Violation::new("billing_address.first_name", "may not be empty"),
        Violation::new("groups", "must not contain multiple different delivery addresses"),
        Violation::new("groups[0].delivery_options.delivery_service", "not supported"),
    ];
    vec![Sample {
        ours: ErrorResponse::new(&Error::ConstraintViolation(violations.into_iter().collect())),
        theirs: r#"HTTP/1.1 400
Content-Type: application/problem+json

{
    "type": "https://zalando.github.io/problem/constraint-violation",
    "title": "Constraint Violation",
    "status": 400,
    "violations": [
        {
            "field": "billing_address.first_name",
            "message": "may not be empty"
        },
        {
            "field": "groups",
            "message": "must not contain multiple different delivery addresses"
        },
        {
            "field": "groups[0].delivery_options.delivery_service",
            "message": "not supported"
        }
    ]
}"#,
    }]
}
