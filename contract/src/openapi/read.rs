//! The text of a document.

use crate::{Json, json::with_repeated, model::without_mark};

/// Reads a document from JSON.
///
/// An object may name a member twice, as poem-openapi writes a status that two types share; the second
/// stays, in the place of the first. [`Json`] itself refuses that. A byte order mark is left out.
///
/// ```
/// use errorbook_contract::openapi::read_document;
///
/// let responses = read_document(r#"{ "404": 1, "410": 2, "404": 3 }"#)?;
/// assert_eq!(responses.to_string(), r#"{"404":3,"410":2}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Errors
///
/// Fails if the text is not JSON (RFC 8259), or is nested deeper than 127 levels.
pub fn read_document(text: &str) -> serde_json::Result<Json> {
    with_repeated(without_mark(text))
}
