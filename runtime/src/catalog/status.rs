//! The statuses of errors: their range and their canonical phrases.

/// Whether a response of this status is an error.
pub(crate) const fn is_error(status: u16) -> bool {
    400 <= status && status <= 599
}

/// Returns the canonical phrase of an error status (RFC 9110, section 15, and the IANA registry).
///
/// A status without a registered phrase has the one of its class, as clients have to treat it
/// (RFC 9110, section 15).
///
/// ```
/// assert_eq!(errorbook::phrase(409), "Conflict");
/// assert_eq!(errorbook::phrase(599), "Internal Server Error");
/// ```
#[must_use]
pub const fn phrase(status: u16) -> &'static str {
    errorbook_macros::phrase!(status)
}
