//! HTTP statuses of errors: the valid range and the canonical phrases.

/// Whether a status may stand on an error response.
pub(crate) const fn is_error(status: u16) -> bool {
    400 <= status && status <= 599
}

/// The canonical phrase of an error status (RFC 9110 section 15 and the IANA registry).
///
/// A status without a registered phrase takes that of its class, as RFC 9110 section 15 has
/// clients treat it.
///
/// ```
/// assert_eq!(errorbook::phrase(409), "Conflict");
/// assert_eq!(errorbook::phrase(599), "Internal Server Error");
/// ```
#[must_use]
pub const fn phrase(status: u16) -> &'static str {
    match status {
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        407 => "Proxy Authentication Required",
        408 => "Request Timeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "Length Required",
        412 => "Precondition Failed",
        413 => "Content Too Large",
        414 => "URI Too Long",
        415 => "Unsupported Media Type",
        416 => "Range Not Satisfiable",
        417 => "Expectation Failed",
        418 => "I'm a Teapot",
        421 => "Misdirected Request",
        422 => "Unprocessable Content",
        423 => "Locked",
        424 => "Failed Dependency",
        425 => "Too Early",
        426 => "Upgrade Required",
        428 => "Precondition Required",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        451 => "Unavailable For Legal Reasons",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        505 => "HTTP Version Not Supported",
        506 => "Variant Also Negotiates",
        507 => "Insufficient Storage",
        508 => "Loop Detected",
        510 => "Not Extended",
        511 => "Network Authentication Required",
        500..=599 => "Internal Server Error",
        _ => "Bad Request",
    }
}

/// A field that `#[api(status)]` can read: `u16`, a framework's status type, or an `Option` of
/// one, where `None` means the declared status.
///
/// ```
/// use errorbook::StatusValue;
///
/// assert_eq!(404_u16.status_value(), Some(404));
/// assert_eq!(None::<u16>.status_value(), None);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a dynamic status",
    label = "not a status",
    note = "`#[api(status)]` takes a field of type `u16`, `http::StatusCode` (feature `http`) or an `Option` of these"
)]
pub trait StatusValue {
    /// The number, valid or not.
    fn status_value(&self) -> Option<u16>;
}

impl StatusValue for u16 {
    fn status_value(&self) -> Option<u16> {
        Some(*self)
    }
}

impl<T: StatusValue + ?Sized> StatusValue for &T {
    fn status_value(&self) -> Option<u16> {
        (**self).status_value()
    }
}

impl<T: StatusValue> StatusValue for Option<T> {
    fn status_value(&self) -> Option<u16> {
        self.as_ref().and_then(T::status_value)
    }
}
