//! Shopify: the `userErrors` of one GraphQL mutation.
//!
//! <https://shopify.dev/docs/api/admin-graphql/latest/mutations/returnDeclineRequest>

use errorbook::{ApiError, ErrorResponse, Violations};

use super::Sample;

errorbook::envelope! {
    /// The data of the mutation `returnDeclineRequest`.
    pub ReturnDeclineRequest {
        "returnDeclineRequest": {
            "return": null,
            "userErrors": [..violations {
                "code": violation.reason,
                "field": violation.path,
                "message": violation.message,
            }],
        },
    }
}

/// The mutation does not take this input.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("the input is not valid")]
#[api(envelope = ReturnDeclineRequest, status = 422)]
pub struct UserErrors(#[api(violations)] Violations);

pub(super) fn samples() -> Vec<Sample> {
    let mut violations = Violations::new();
    violations.push(
        "input.id",
        "invalid_state",
        "Return is not declinable. Only non-refunded returns with status REQUESTED can be declined.",
    );
    vec![Sample {
        ours: ErrorResponse::new(&UserErrors(violations)),
        // Theirs is a 200.
        theirs: r#"{
  "returnDeclineRequest": {
    "return": null,
    "userErrors": [
      {
        "code": "INVALID_STATE",
        "field": [
          "input",
          "id"
        ],
        "message": "Return is not declinable. Only non-refunded returns with status REQUESTED can be declined."
      }
    ]
  }
}"#,
    }]
}
