//! Twilio: codes are numbers.
//!
//! <https://www.twilio.com/docs/usage/troubleshooting/debugging-your-application>, "Debugging calls to
//! the REST API"

use errorbook::{ApiError, ErrorBook, ErrorResponse};

use super::Sample;

errorbook::envelope! {
    /// The body of every error.
    pub Body { "code": number(code), "message": message, "more_info": doc_url, "status": status }
}

/// Errors of the API.
#[derive(ErrorBook)]
#[book(
    errors(Error),
    envelope = Body,
    codes = "number",
    doc_url = "https://www.twilio.com/docs/errors/{code}",
)]
pub struct Api;

/// What can go wrong.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = Api)]
pub enum Error {
    /// This is not the number of a phone.
    #[error("The 'To' number {0} is not a valid phone number.")]
    #[api(status = 400, code = "21211")]
    InvalidTo(&'static str),
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample {
        ours: ErrorResponse::new(&Error::InvalidTo("5551234567")),
        theirs: r#"HTTP/1.1 400

{
  "code": 21211,
  "message": "The 'To' number 5551234567 is not a valid phone number.",
  "more_info": "https://www.twilio.com/docs/errors/21211",
  "status": 400
}"#,
    }]
}
