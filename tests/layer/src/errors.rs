//! Errors of an API. Those with a 5xx hold a secret wherever an error can hold one.

use errorbook::{ApiError, ErrorBook};

/// A text that no response may have in it.
pub const SECRET: &str = "s3cr3t-of-the-ledger";

/// Rows for failures of the framework.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = SiteApi, type = "request_error")]
pub enum CommonError {
    /// The request is not one of this API.
    #[error("not a request of this API")]
    #[api(status = 400, code = "invalid_request")]
    Invalid,
    /// No handler has this path.
    #[error("no such route")]
    #[api(status = 404)]
    RouteUnknown,
    /// Something broke.
    #[error("{0}")]
    #[api(status = 500, type = "server_error", message = "Something broke on our side.")]
    Internal(&'static str),
}

/// Errors of handlers.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = SiteApi, type = "order_error")]
pub enum OrderError {
    /// Nothing left.
    #[error("only {left} left")]
    #[api(status = 409)]
    OutOfStock {
        /// How many are left.
        left: u32,
        /// Of what.
        #[api(param)]
        item: &'static str,
    },
    /// The ledger did not answer.
    #[error("{SECRET}: {0}")]
    #[api(status = 503, type = "server_error", retry_after = 7)]
    LedgerDown(#[source] std::io::Error, #[api(details)] &'static str, #[api(param)] &'static str),
    /// An error that knows its request.
    #[error("traced")]
    #[api(status = 418)]
    Traced(#[api(request_id)] &'static str),
}

impl OrderError {
    /// Returns an error with the secret in its message, source, details and param.
    #[must_use]
    pub fn ledger_down() -> Self {
        Self::LedgerDown(std::io::Error::other(SECRET), SECRET, SECRET)
    }
}

/// The API.
#[derive(ErrorBook)]
#[book(
    errors(OrderError),
    fallback(CommonError),
    types("request_error", "order_error", "server_error"),
    codes = "snake_case"
)]
pub struct SiteApi;
