//! Reference 2: codes under five headings, each with advice; `details` is an array.

use std::time::Duration;

use errorbook::{ApiError, ErrorBook, envelope::Detailed};
use serde::Serialize;

/// Errors of an API that tells its clients what to do.
#[derive(ErrorBook)]
#[book(
    title = "Grouped API",
    errors(AuthenticationError, RequestError, ResourceError, RateLimitExceeded, ServerError),
    envelope = Detailed,
    codes = "snake_case",
)]
pub struct GroupedApi;

/// What can be wrong with an API key.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = GroupedApi, group = "Authentication errors", status = 401)]
pub enum AuthenticationError {
    /// The request has no `Authorization` header.
    #[error("no API key")]
    #[api(action = "Send the header `Authorization: Bearer YOUR_KEY`.")]
    MissingApiKey,

    /// There is no such key, or it is not written like one.
    #[error("no such API key")]
    #[api(action = "Compare the key with the one in your dashboard.")]
    InvalidApiKey,

    /// The key was withdrawn.
    #[error("this API key was revoked")]
    #[api(action = "Make a new key.")]
    ApiKeyRevoked,

    /// The key is past its last day.
    #[error("this API key has expired")]
    #[api(action = "Make a new key.")]
    ApiKeyExpired,

    /// The key may not do this.
    #[error("this API key lacks the scope `{0}`")]
    #[api(status = 403, action = "Make a key that has the scope.")]
    InsufficientScope(&'static str),

    /// The key has an allowlist, and the request came from elsewhere.
    #[error("this API key may not be used from {0}")]
    #[api(status = 403, action = "Put the address on the allowlist, or use one that is on it.")]
    IpNotAllowed(std::net::IpAddr),
}

/// What can be wrong with a request.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = GroupedApi, group = "Validation errors")]
pub enum RequestError {
    /// The request cannot be read.
    #[error("the body is not valid JSON")]
    #[api(status = 400, action = "Check the form of the body and its `Content-Type`.")]
    InvalidRequest,

    /// Fields have values that they may not have.
    #[error("some fields are not valid")]
    #[api(status = 422, action = "Look up each field in `details`.")]
    ValidationError(#[api(details)] Vec<FieldIssue>),

    /// A query parameter has a value that it may not have.
    #[error("`{0}` is not valid")]
    #[api(status = 400, action = "Look up the parameter in the documentation.")]
    InvalidParameter(&'static str),

    /// A field that must be there is not.
    #[error("the field `{0}` is required")]
    #[api(status = 422, action = "Add the field to the body.")]
    MissingRequiredField(&'static str),
}

/// One element of `details`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldIssue {
    /// The name of the field.
    pub field: &'static str,
    /// What is wrong with it.
    pub message: &'static str,
}

/// What can be wrong with what a request is about.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = GroupedApi, group = "Resource errors", prefix = "resource_")]
pub enum ResourceError {
    /// There is no such resource.
    #[error("there is no {0}")]
    #[api(status = 404, action = "Check the id.")]
    NotFound(&'static str),

    /// There is a resource of this id already.
    #[error("{0} exists already")]
    #[api(status = 409, action = "Take another id, or fetch the resource that has it.")]
    AlreadyExists(&'static str),

    /// The resource is in a state that does not allow this.
    #[error("{0} is in use")]
    #[api(status = 409, action = "Look at the state of the resource before you try again.")]
    Conflict(&'static str),
}

/// Too many requests in the current window.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("too many requests")]
#[api(
    book = GroupedApi,
    group = "Rate limit errors",
    status = 429,
    action = "Wait as many seconds as `Retry-After` says, then try again with growing pauses.",
)]
pub struct RateLimitExceeded(#[api(retry_after)] pub Duration);

/// What can go wrong on the server.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = GroupedApi, group = "Server errors")]
pub enum ServerError {
    /// Something broke that should not have.
    #[error("a bug")]
    #[api(status = 500, action = "Try again a little later, and tell support if it stays.")]
    InternalError,

    /// The API is down for the moment.
    #[error("shutting down")]
    #[api(status = 503, action = "See the status page, and try again with growing pauses.")]
    ServiceUnavailable,
}
