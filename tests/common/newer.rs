//! Schemas of OpenAPI 3.0 as such of JSON Schema 2020-12, for validators.

use serde_json::{Map, Value, json};

/// The words of a Schema Object that say what is allowed (OpenAPI 3.0.3, section 4.7.24).
const SAME: [&str; 13] = [
    "enum",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "pattern",
    "required",
    "uniqueItems",
];

/// Those that say something else, and the ones that change.
const OTHER: [&str; 16] = [
    "default",
    "deprecated",
    "description",
    "discriminator",
    "example",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "externalDocs",
    "format",
    "nullable",
    "readOnly",
    "title",
    "type",
    "writeOnly",
    "xml",
    "x-",
];

/// Returns a schema of OpenAPI 3.0 as one of JSON Schema 2020-12. References are left out of it.
///
/// `nullable` has an effect only beside a `type`, and an `enum` has to list null too.
///
/// # Panics
///
/// If 3.0 has no such schema.
pub(crate) fn newer(schema: &Value) -> Value {
    let members = schema.as_object().expect("a schema is an object");
    let mut newer = Map::new();
    for (name, value) in members {
        let value = match name.as_str() {
            "additionalProperties" if value.is_boolean() => value.clone(),
            "items" | "not" | "additionalProperties" => self::newer(value),
            "allOf" | "anyOf" | "oneOf" => {
                value.as_array().expect("it is a list").iter().map(self::newer).collect()
            }
            "properties" => {
                let members = value.as_object().expect("it is an object").iter();
                members.map(|(name, schema)| (name.clone(), self::newer(schema))).collect()
            }
            same if SAME.contains(&same) => value.clone(),
            other => {
                assert!(OTHER.contains(&other) || other.starts_with("x-"), "`{other}` is unknown");
                continue;
            }
        };
        newer.insert(name.clone(), value);
    }
    for list in ["allOf", "anyOf", "enum", "oneOf", "required"] {
        assert_ne!(members.get(list), Some(&json!([])), "`{list}` is empty");
    }
    set_type(members, &mut newer);
    for (flag, limit) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        if members.get(flag).is_some_and(|flag| flag.as_bool().expect("it is a flag")) {
            let limit = newer.remove(limit).expect("there is a limit");
            newer.insert(flag.to_owned(), limit);
        }
    }
    Value::Object(newer)
}

fn set_type(members: &Map<String, Value>, newer: &mut Map<String, Value>) {
    let Some(name) = members.get("type") else { return };
    let name = name.as_str().expect("it is one type");
    assert_ne!(name, "null");
    assert!(name != "array" || members.contains_key("items"), "`items` is missing");
    let is_nullable = members.get("nullable") == Some(&json!(true));
    let names = if is_nullable { json!([name, "null"]) } else { json!(name) };
    newer.insert("type".to_owned(), names);
}
