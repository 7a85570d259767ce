//! What is wrong with the input.

use super::value::{object, typed};
use crate::Json;

/// The list, where an envelope says nothing of its form.
pub(super) fn list() -> Json {
    let texts = ["field", "code", "message"].map(|name| (name, typed("string")));
    let violation = object(texts, vec!["message".into()]);
    Json::object([("type", "array".into()), ("items", violation), ("minItems", 1.into())])
}

/// The way to a field: names and indices.
pub(super) fn path() -> Json {
    let step = Json::object([("type", vec!["string".into(), "integer".into()].into())]);
    Json::object([("type", "array".into()), ("items", step)])
}
