//! Reference 3: shouted codes, an envelope of its own, and the request id in a header only.

use errorbook::{ApiError, ErrorBook};
use serde::Serialize;

/// Errors of the Messaging API.
///
/// | Status | Success |
/// |---|---|
/// | `200` | The request succeeded. |
/// | `201` | Something new was made. |
/// | `204` | The request succeeded, and there is no body, as after a `DELETE`. |
///
/// - Branch on `code`, which stays; messages may change.
/// - Log the request id of the header `X-Request-ID`.
/// - Show the issues in `details` beside their fields.
#[derive(ErrorBook)]
#[book(
    title = "Messaging API",
    errors(AuthenticationError, RequestError, ResourceError, RateLimitExceeded, ServerError),
    envelope = Body,
    codes = "SCREAMING_SNAKE_CASE",
)]
pub struct MessagingApi;

errorbook::envelope! {
    /// `code, message, details?`. The request id is the header `X-Request-ID`.
    pub Body {
        "code": code,
        "message": message,
        "details": details?,
    }
}

/// What can be wrong with an API key.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = MessagingApi, group = "Authentication Errors", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum AuthenticationError {
    /// The API key is absent or not good.
    #[error("the API key is missing or not valid")]
    #[api(status = 401)]
    Unauthorized,

    /// The API key is good, but not for this.
    #[error("the API key may not {0}")]
    #[api(status = 403)]
    InsufficientPermissions(&'static str),
}

/// What can be wrong with a request.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(
    book = MessagingApi,
    group = "Validation Errors",
    rename_all = "SCREAMING_SNAKE_CASE",
    status = 400,
)]
pub enum RequestError {
    /// The body has fields that are not as they should be.
    #[error("the body is not valid")]
    #[api(action = "Show each of `details.issues` at its field.")]
    ValidationError {
        /// What is wrong, field by field.
        #[api(detail)]
        issues: Vec<Issue>,
    },

    /// A query parameter, or another input, has a value that it may not have.
    #[error("`{0}` is not valid")]
    InvalidInput(&'static str),

    /// A query parameter that must be there is not.
    #[error("the query parameter `{0}` is required")]
    MissingQuery(&'static str),
}

/// One of `details.issues`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// Where it is.
    pub path: &'static str,
    /// What it is.
    pub message: &'static str,
}

/// What can be wrong with what a request is about.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(
    book = MessagingApi,
    group = "Resource Errors",
    rename_all = "SCREAMING_SNAKE_CASE",
    status = 400,
)]
pub enum ResourceError {
    /// There is no such resource.
    #[error("there is no {0}")]
    #[api(status = 404)]
    NotFound(&'static str),

    /// This is not how the id of a message looks.
    #[error("`{0}` is no message id")]
    InvalidMessageId(&'static str),

    /// This is not how the id of a contact looks.
    #[error("`{0}` is no contact id")]
    InvalidContactId(&'static str),

    /// This is not how the id of a business looks.
    #[error("`{0}` is no business id")]
    InvalidBusinessId(&'static str),
}

/// Too many requests.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("too many requests")]
#[api(
    book = MessagingApi,
    group = "Rate Limiting Errors",
    status = 429,
    rename_all = "SCREAMING_SNAKE_CASE",
    action = "Try again with growing pauses.",
)]
pub struct RateLimitExceeded;

/// What can go wrong on the server.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = MessagingApi, group = "Server Errors", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ServerError {
    /// Something broke that should not have.
    #[error("a bug")]
    #[api(status = 500, action = "Try again with growing pauses.")]
    InternalError,

    /// The service is out for the moment.
    #[error("shutting down")]
    #[api(status = 503, action = "Try again with growing pauses.")]
    ServiceUnavailable,
}
