//! The rule that the text of a 5xx is masked.
//!
//! `message` applies it to the message, `Report` to param and details.

use crate::catalog::ErrorSpec;

/// Whether text of this occurrence must not reach a client.
pub(crate) const fn is_masked(spec: ErrorSpec, status: u16) -> bool {
    !spec.is_exposed() && (status >= 500 || spec.status() >= 500)
}
