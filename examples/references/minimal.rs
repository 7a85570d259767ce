//! Reference 1: six codes and three members.

use errorbook::{ApiError, ErrorBook, envelope::Flat};

/// Errors of a small API. Send the `request_id` with each question to the support.
///
/// | Status | Success |
/// |---|---|
/// | `200` | The request succeeded. |
/// | `201` | Something new was made. |
/// | `204` | The request succeeded, and there is no body. |
#[derive(ErrorBook)]
#[book(title = "Minimal API", errors(MinimalError), envelope = Flat, codes = "snake_case")]
pub struct MinimalApi;

/// Everything that can go wrong.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = MinimalApi)]
pub enum MinimalError {
    /// A field is absent, of another type or out of its range.
    #[error("the field `{0}` is required")]
    #[api(status = 400)]
    InvalidRequest(&'static str),

    /// There is no API key, or it is not or no longer good.
    #[error("the API key is missing or not valid")]
    #[api(status = 401)]
    Authentication,

    /// The API key is good, but not for this.
    #[error("the API key lacks the scope `{0}`")]
    #[api(status = 403)]
    PermissionDenied(&'static str),

    /// This account has nothing of that id.
    #[error("there is no {0}")]
    #[api(status = 404)]
    NotFound(&'static str),

    /// The request does not go with the present state.
    #[error("{0} was changed in the meantime")]
    // The reference has this status, but no code for it; null until it does.
    #[api(status = 409, code = none)]
    Conflict(&'static str),

    /// Too many requests in a short time.
    #[error("too many requests")]
    #[api(status = 429)]
    RateLimited,

    /// Something of ours broke.
    #[error("a bug")]
    #[api(status = 500)]
    Internal,
}
