//! Reference 0: clients branch on the type, `code` is the status, and there are no codes at all.

use std::time::Duration;

use errorbook::{ApiError, ErrorBook, envelope::Nested};

/// Errors of the Contacts API.
///
/// The reference is a table of statuses, so the book is too. 409 and the 5xx share a type.
///
/// - Fix a request that was rejected with 400 before you send it again. A bulk request that answers 200
///   can still have rows that failed.
/// - For 401 and 403, look at the token, the header `x-customer-id` and the scopes of the key.
/// - Use an `Idempotency-Key` again only for the same request.
/// - Wait as long as `Retry-After` says after a 429.
#[derive(ErrorBook)]
#[book(
    title = "Contacts API",
    errors(RequestError, AccessError, ContactsError),
    envelope = Nested,
    types(
        400 = "invalid_request_error",
        401 = "authentication_error",
        403 = "authorization_error",
        404 = "not_found_error",
        409 = "api_error",
        429 = "rate_limit_error",
        5xx = "api_error",
    ),
)]
pub struct ContactsApi;

/// What a whole request can be rejected for. Rows of a bulk request fail inside of a 200.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ContactsApi, status = 400, code = none)]
pub enum RequestError {
    /// The body cannot be read.
    #[error("the body is not valid JSON")]
    MalformedBody,

    /// A query parameter has a value that makes no sense.
    #[error("`{0}` is not understood")]
    BadQuery(&'static str),

    /// A bulk request has more rows than are taken at once.
    #[error("at most 500 rows are taken at once, not {0}")]
    TooManyRows(usize),

    /// A contact that nobody could be reached by.
    #[error("give at least one of contact_name, contact_phone and contact_email")]
    NoContact,
}

/// What can be wrong with the token, or with what it may do.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ContactsApi, code = none)]
pub enum AccessError {
    /// There is no token, or not a good one.
    #[error("the token is missing or not valid")]
    #[api(status = 401)]
    BadToken,

    /// The request does not say for which customer it is.
    #[error("the header x-customer-id is missing")]
    #[api(status = 401)]
    NoCustomer,

    /// The key may not do this.
    #[error("the key lacks the scope `{0}`")]
    #[api(status = 403)]
    NoScope(&'static str),

    /// The key works for one customer only, and not for this one.
    #[error("the key belongs to another customer")]
    #[api(status = 403)]
    OtherCustomer,
}

/// What can happen after that.
#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ContactsApi, code = none)]
pub enum ContactsError {
    /// There is no such resource.
    #[error("there is no {0}")]
    #[api(status = 404)]
    NotFound(&'static str),

    /// The idempotency key came before, with another body.
    #[error("this Idempotency-Key was used with another body")]
    #[api(status = 409, action = "Take a new key for a new operation.")]
    KeyReused,

    /// There is one of these already.
    #[error("this {0} exists already")]
    #[api(status = 409)]
    Duplicate(&'static str),

    /// Too many requests.
    #[error("too many requests")]
    #[api(status = 429, action = "Wait as long as `Retry-After` says.")]
    RateLimited(#[api(retry_after)] Duration),

    /// Something broke.
    #[error("status {0}")]
    #[api(status = 500, retry = "backoff", action = "Try again, with growing pauses.")]
    Server(#[api(status)] u16),
}
