//! The public message of errors that do not write their own.

use core::fmt::{self, Display};

use super::{ApiError, Occurrence, is_masked};
use crate::catalog::phrase;

/// Writes the public message of an error: the row's, else `Display`, else the phrase of the status.
///
/// # Errors
///
/// Returns the error of the formatter, or of the error's `Display`.
pub fn fmt_message<E: ApiError + ?Sized>(error: &E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let spec = error.spec();
    let occurrence = Occurrence::of(error);
    let status = occurrence.status(spec);
    if let Some(text) = occurrence.constant_message {
        return f.write_str(text);
    }
    if spec.is_silent() || is_masked(spec, status) {
        return f.write_str(phrase(status));
    }
    Display::fmt(error, f)
}

/// Returns the status of an occurrence.
#[cfg(any(feature = "actix-web", feature = "poem"))]
pub(crate) fn status_of<E: ApiError + ?Sized>(error: &E) -> u16 {
    Occurrence::of(error).status(error.spec())
}
