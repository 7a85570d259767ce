//! The extension with the codes of a response.

use crate::{Entry, Json};

/// The extension with the codes of a response.
pub(super) const CODES: &str = "x-error-codes";

/// Returns the code as that extension has it: null for an entry without one.
pub(super) fn code_of(entry: &Entry) -> Json {
    entry.code.as_ref().map_or(Json::Null, Json::from)
}
