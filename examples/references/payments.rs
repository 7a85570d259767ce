//! Reference 4: five types and no others, and members that are null rather than absent.

use errorbook::{ApiError, ErrorBook, envelope::Typed};

/// Errors of the Payments API.
///
/// | Type | Meaning |
/// |---|---|
/// | `api_error` | Something of ours, or behind us, failed unexpectedly. |
/// | `validation_error` | A parameter or the data of the request is not valid. |
/// | `auth_error` | The credentials are absent or not valid. |
/// | `idempotency_error` | An idempotency key came again with other data. |
/// | `rate_limit_error` | There were more requests than are allowed. |
///
/// A success is `200 OK`. The reference says which types there are, but not which status has which, so every error names
/// its type. It lists no codes either: `code` is null.
#[derive(ErrorBook)]
#[book(
    title = "Payments API",
    errors(RequestError, AuthError, ServerError),
    envelope = Typed,
    types("api_error", "validation_error", "auth_error", "idempotency_error", "rate_limit_error"),
)]
pub struct PaymentsApi;

/// What can be wrong with a request.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = PaymentsApi, type = "validation_error", code = none)]
pub enum RequestError {
    /// A parameter is absent or not valid.
    #[error("`{0}` is required")]
    #[api(status = 400)]
    Invalid(#[api(param)] &'static str),

    /// There is no such resource.
    #[error("there is no {0}")]
    #[api(status = 404)]
    NotFound(&'static str),

    /// The idempotency key came before, with other data.
    #[error("this idempotency key was used with other data")]
    #[api(status = 409, type = "idempotency_error")]
    Conflict,

    /// The parameters can be read, but make no sense.
    #[error("`{0}` must be positive")]
    #[api(status = 422)]
    Unprocessable(#[api(param)] &'static str),

    /// Too many requests.
    #[error("too many requests")]
    #[api(
        status = 429,
        type = "rate_limit_error",
        action = "Slow down, and try again with growing pauses.",
        doc_url = "https://docs.example.com/limits"
    )]
    RateLimited,
}

/// What can be wrong with who asks.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = PaymentsApi, type = "auth_error", code = none)]
pub enum AuthError {
    /// There is no API key or token, or not a good one.
    #[error("no valid API key or token")]
    #[api(status = 401)]
    Unauthorized,

    /// The API key may not do this.
    #[error("the API key may not {0}")]
    #[api(status = 403)]
    Forbidden(&'static str),
}

/// What can go wrong on the server and behind it.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = PaymentsApi, type = "api_error", code = none)]
pub enum ServerError {
    /// Something of ours broke.
    #[error("a bug")]
    #[api(status = 500)]
    Internal,

    /// Something that we rely on fails for the moment.
    #[error("the bank answered {0}")]
    #[api(status = 502)]
    BadGateway(u16),

    /// The API is out for the moment.
    #[error("shutting down")]
    #[api(status = 503, action = "Try again later.")]
    Unavailable,

    /// Something that we rely on took too long.
    #[error("the bank took 30 s")]
    #[api(status = 504)]
    Timeout,
}
