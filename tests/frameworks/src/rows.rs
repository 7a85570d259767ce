//! The rows for servers without a layer, one per case.

/// One row of the table.
pub(crate) struct Row {
    /// What it is about.
    pub(crate) what: &'static str,
    /// The name of the case in the path.
    pub(crate) case: &'static str,
    pub(crate) method: &'static str,
    /// The `X-Request-ID` that the client sends.
    pub(crate) request_id: Option<&'static str>,
}

impl Row {
    /// Returns whether the row needs a method that only HTTP has.
    pub(crate) fn is_about_http(&self) -> bool {
        self.method != "GET"
    }
}

const fn row(what: &'static str, case: &'static str) -> Row {
    Row { what, case, method: "GET", request_id: None }
}

const LONG: &str = match str::from_utf8(&[b'a'; 129]) {
    Ok(id) => id,
    Err(_) => unreachable!(),
};

/// All rows.
pub(crate) const ROWS: &[Row] = &[
    row("derived code", "derived_code"),
    row("null code", "null_code"),
    row("null message", "null_message"),
    row("empty message", "empty_message"),
    row("param", "param"),
    row("details: an array", "details_array"),
    row("details: an object", "details_object"),
    row("detail members, one of them absent", "detail_members"),
    row("dynamic status", "dynamic_status"),
    row("dynamic status outside 400 to 599", "status_out_of_range"),
    row("dynamic headers", "dynamic_headers"),
    row("static header", "static_header"),
    row("`Retry-After` from a field", "retry_after_field"),
    row("`Retry-After` from the attribute", "retry_after_attribute"),
    row("masked 500: a secret in Display, source and fields", "masked"),
    row("exposed 503", "exposed"),
    row("transparent, twice, from another crate", "transparent"),
    row("Unicode: right to left, line separator, emoji", "unicode"),
    row("control characters", "control_characters"),
    row("message of 1 MiB", "megabyte"),
    row("header value with CRLF", "hostile_header"),
    row("`Display` and `Serialize` that fail", "failing_values"),
    row("`Display` and `Serialize` that panic", "panicking_values"),
    row("three violations in nested fields", "violations"),
    row("10,000 violations", "many_violations"),
    row("one violation of the whole input", "one_violation"),
    row("no violation in a variant that can have them", "no_violation"),
    row("masked 500: a secret in violations", "masked_violations"),
    row("constant param and action", "constant_param"),
    row("any error: the source of another one", "any_source"),
    row("any error: attached as a context to a secret", "any_context"),
    row("any error: in a box of the standard library", "any_box"),
    row("any error: nothing of the book, a secret", "any_unknown"),
    row("request id of the error", "request_id"),
    row("hostile request id of the error", "hostile_request_id"),
    Row { request_id: Some("abc-123"), ..row("request id of the client", "derived_code") },
    Row { request_id: Some("a bé"), ..row("hostile request id of the client", "derived_code") },
    Row { request_id: Some(LONG), ..row("request id of 129 bytes", "derived_code") },
    Row { method: "HEAD", ..row("HEAD", "retry_after_attribute") },
];
