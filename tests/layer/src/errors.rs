//! The errors of an API whose 5xx hold a secret in every place that an error has.

use errorbook::{ApiError, ErrorBook};

/// What no response may hold.
pub const SECRET: &str = "s3cr3t-of-the-ledger";

/// What the framework answers by itself.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = SiteApi, type = "request_error")]
pub enum CommonError {
    /// The request is not one of this API.
    #[error("not a request of this API")]
    #[api(status = 400, code = "invalid_request")]
    Invalid,
    /// There is nothing at this path.
    #[error("no such route")]
    #[api(status = 404)]
    RouteUnknown,
    /// The path takes other methods.
    #[error("use another method")]
    #[api(status = 405)]
    MethodNotAllowed,
    /// The body is too large.
    #[error("the body is too large")]
    #[api(status = 413)]
    BodyTooLarge,
    /// The body is of another type.
    #[error("send application/json")]
    #[api(status = 415)]
    BodyNotJson,
    /// The body has another shape.
    #[error("the body has another shape")]
    #[api(status = 422)]
    BodyMisshapen,
    /// Something broke.
    #[error("{0}")]
    #[api(status = 500, type = "server_error", message = "Something broke on our side.")]
    Internal(&'static str),
    /// The answer took too long.
    #[error("too slow")]
    #[api(status = 504, type = "server_error", retry_after = 3)]
    TooSlow,
}

/// Errors of handlers.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = SiteApi, type = "order_error")]
pub enum OrderError {
    /// Nothing left.
    #[error("only {left} left")]
    #[api(status = 409)]
    OutOfStock {
        /// How many.
        left: u32,
        /// Which.
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
    /// An error that holds the secret in each of its places.
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
