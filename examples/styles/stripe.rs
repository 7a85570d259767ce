//! Stripe: the members of one error in the order of the alphabet.
//!
//! <https://docs.stripe.com/automated-testing>, "Generating an error object";
//! <https://docs.stripe.com/api/errors>

use errorbook::{ApiError, ErrorBook, Report};

use super::Sample;

errorbook::envelope! {
    /// The body of every error.
    pub Body {
        "error": {
            "code": code?,
            "doc_url": doc_url?,
            "message": message?,
            "param": param?,
            "request_log_url": "https://dashboard.stripe.com/test/logs/{request_id}"?,
            "type": type,
            ..details
        },
    }
}

/// Errors of the API.
#[derive(ErrorBook)]
#[book(
    errors(CardError),
    envelope = Body,
    types(402 = "card_error", 4xx = "invalid_request_error", 5xx = "api_error", "idempotency_error"),
)]
pub struct Api;

/// What can be wrong with a card.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = Api, status = 402)]
pub enum CardError {
    /// The bank said no.
    #[error("Your card has been declined.")]
    #[api(doc_url = "https://stripe.com/docs/error-codes/card-declined")]
    CardDeclined {
        /// The id of the charge.
        #[api(detail)]
        charge: &'static str,
        /// What the bank said.
        #[api(detail)]
        decline_code: &'static str,
    },
}

pub(super) fn samples() -> Vec<Sample> {
    let declined =
        CardError::CardDeclined { charge: "{{CHARGE_ID}}", decline_code: "generic_decline" };
    vec![Sample {
        ours: Report::in_book::<Api>(&declined).with_request_id("req_xxxxxxx").respond::<Body>(),
        // Without `payment_intent` and `payment_method`, which the page cuts short.
        theirs: r#"HTTP/1.1 402

{
  "error": {
    "charge": "{{CHARGE_ID}}",
    "code": "card_declined",
    "decline_code": "generic_decline",
    "doc_url": "https://stripe.com/docs/error-codes/card-declined",
    "message": "Your card has been declined.",
    "request_log_url": "https://dashboard.stripe.com/test/logs/req_xxxxxxx",
    "type": "card_error"
  }
}"#,
    }]
}
