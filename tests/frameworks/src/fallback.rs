//! Rows for failures of the framework, the same in each book.

/// The rows, by status.
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

/// Returns the code and the message of a status. They are written by hand, as a check.
pub(crate) fn words(status: u16) -> (&'static str, &'static str) {
    match status {
        400 => ("invalid_request", "not a request of this API"),
        // 403 has no row. It takes the code of 400, but not its message.
        403 => ("invalid_request", "Forbidden"),
        404 => ("route_unknown", "no such route"),
        405 => ("method_not_allowed", "use another method"),
        413 => ("body_too_large", "the body is too large"),
        415 => ("body_not_json", "send application/json"),
        422 => ("body_misshapen", "the body has another shape"),
        // The text of a 5xx row is sent only if it is its `message`.
        504 => ("too_slow", "Gateway Timeout"),
        _ => ("internal", "Something broke on our side."),
    }
}
