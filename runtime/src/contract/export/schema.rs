//! The JSON Schema of a detail, and a value that it allows.

use alloc::vec;

use serde_json::{Value as Json, json};

use crate::catalog::JsonType;

/// Returns the schema of a value that is written.
pub(super) fn schema(json: &JsonType) -> Json {
    match json {
        JsonType::Boolean => json!({ "type": "boolean" }),
        JsonType::Integer => json!({ "type": "integer" }),
        JsonType::Number => json!({ "type": "number" }),
        JsonType::Text => json!({ "type": "string" }),
        JsonType::Array(JsonType::Any) => json!({ "type": "array" }),
        JsonType::Array(element) => json!({ "type": "array", "items": schema(element) }),
        JsonType::Object | JsonType::Map(JsonType::Any) => json!({ "type": "object" }),
        JsonType::Map(value) => json!({ "type": "object", "additionalProperties": schema(value) }),
        JsonType::Optional(value) => or_null(schema(value)),
        JsonType::Any => json!({}),
    }
}

/// Allows null too, in the form that generators of clients read best.
fn or_null(mut schema: Json) -> Json {
    let Some(kind) = schema.get_mut("type") else { return schema };
    match kind {
        // An optional of an optional.
        Json::Array(_) => {}
        kind => *kind = json!([kind.take(), "null"]),
    }
    schema
}

/// Returns the type of a value without the outer `Option`, and whether there is one. An absent value
/// is left out, so it is never null.
pub(super) fn written(json: &JsonType) -> (&JsonType, bool) {
    match json {
        JsonType::Optional(inner) => (inner, true),
        other => (other, false),
    }
}

/// Returns a value of the type, for an example.
pub(super) fn sample(json: &JsonType) -> Json {
    match json {
        JsonType::Boolean => true.into(),
        JsonType::Integer => 1.into(),
        JsonType::Number => 1.5.into(),
        JsonType::Text => "string".into(),
        JsonType::Array(JsonType::Any) => json!([]),
        JsonType::Array(element) => vec![sample(element)].into(),
        JsonType::Map(JsonType::Any) | JsonType::Object | JsonType::Any => json!({}),
        JsonType::Map(value) => json!({ "key": sample(value) }),
        JsonType::Optional(value) => sample(value),
    }
}
