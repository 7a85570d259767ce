//! How each of the books answers what no handler did.

/// Their rows, by status.
#[derive(Debug, thiserror::Error, errorbook::ApiError)]
#[expect(dead_code, reason = "only a layer answers with them")]
pub(crate) enum FallbackError {
    #[error("not a request of this API")]
    #[api(status = 400, code = "invalid_request")]
    Invalid,
    #[error("no such route")]
    #[api(status = 404)]
    RouteUnknown,
    #[error("use another method")]
    #[api(status = 405)]
    MethodNotAllowed,
    #[error("the body is too large")]
    #[api(status = 413)]
    BodyTooLarge,
    #[error("send application/json")]
    #[api(status = 415)]
    BodyNotJson,
    #[error("the body has another shape")]
    #[api(status = 422)]
    BodyMisshapen,
    #[error("{0}")]
    #[api(status = 500, message = "Something broke on our side.")]
    Internal(&'static str),
    #[error("too slow")]
    #[api(status = 504, retry_after = 3)]
    TooSlow,
}

/// The code of their row for a status, by hand.
pub(crate) fn code(status: u16) -> &'static str {
    match status {
        404 => "route_unknown",
        405 => "method_not_allowed",
        413 => "body_too_large",
        415 => "body_not_json",
        422 => "body_misshapen",
        504 => "too_slow",
        500.. => "internal",
        _ => "invalid_request",
    }
}
