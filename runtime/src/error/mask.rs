//! The rule that the text of a 5xx is masked.
//!
//! `Report` applies it, with the status that is sent; `message` applies it for errors on their own.

use crate::catalog::ErrorSpec;

/// Whether text of this occurrence must not reach a client.
pub(crate) const fn is_masked(spec: ErrorSpec, status: u16) -> bool {
    !spec.is_exposed() && (status >= 500 || spec.status() >= 500)
}

/// Whether the message of this occurrence must not reach a client: a masked one, except the text
/// that the row has for clients.
///
/// An error that passes on another one may change its status. The inner error does not know that,
/// and writes what is public for its own status.
pub(crate) const fn hides_message(spec: ErrorSpec, status: u16) -> bool {
    is_masked(spec, status) && !spec.has_own_message()
}
