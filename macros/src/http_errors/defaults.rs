//! The rows that frameworks need. The docs of `errorbook::http_errors!` say who sends each status.

/// A row: its description in the reference, and its message.
pub(super) struct DefaultRow {
    pub(super) status: u16,
    pub(super) description: &'static str,
    pub(super) message: &'static str,
}

const fn row(status: u16, description: &'static str, message: &'static str) -> DefaultRow {
    DefaultRow { status, description, message }
}

/// In the order of the statuses.
#[rustfmt::skip]
pub(super) const DEFAULTS: &[DefaultRow] = &[
    row(400, "The request is malformed: its path, query, header fields or body cannot be read.", "the request is malformed"),
    row(401, "Credentials are missing or not valid.", "credentials are missing or not valid"),
    row(403, "The request is not allowed.", "the request is not allowed"),
    row(404, "No route matches the path of the request.", "no such route"),
    row(405, "The route exists, but not with this method.", "this route does not support the method"),
    row(406, "The response is not available in a form that `Accept` or `Accept-Encoding` allows.", "no acceptable form of the response is available"),
    row(408, "The request did not complete in time.", "the request did not complete in time"),
    row(411, "The request has a body but no `Content-Length`.", "`Content-Length` is required"),
    row(412, "A precondition of the request, such as `If-Match`, does not hold.", "a precondition does not hold"),
    row(413, "The body of the request is too large.", "the body is too large"),
    row(415, "The media type or the encoding of the body is not supported.", "the content type of the body is not supported"),
    row(416, "The requested range is outside the resource.", "the requested range is not available"),
    row(422, "The body of the request can be read, but a value is missing or has the wrong type.", "the body does not have the expected shape"),
    row(426, "The connection must be upgraded, for example to a WebSocket.", "the connection must be upgraded"),
    row(429, "Too many requests arrive at once.", "too many requests"),
    row(431, "The header fields of the request are too large.", "the header fields are too large"),
    row(500, "The server failed. The request itself may be fine.", "the server failed"),
    row(503, "The server is overloaded, or did not answer in time.", "the service is not available"),
    row(504, "The server did not answer in time.", "the server did not answer in time"),
];

pub(super) fn find(status: u16) -> Option<&'static DefaultRow> {
    DEFAULTS.iter().find(|row| row.status == status)
}
