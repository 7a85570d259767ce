//! The plain types.

use crate::{Json, Members};

pub(super) fn typed(name: &str) -> Json {
    Json::object([("type", name.into())])
}

pub(super) fn null() -> Json {
    typed("null")
}

/// The schema of values that are known. All are of one type.
pub(super) fn one_of(values: Vec<Json>) -> Json {
    let mut schema = match values.first() {
        Some(Json::String(_)) => Members::from_iter([("type", "string".into())]),
        Some(Json::Number(_)) => Members::from_iter([("type", "integer".into())]),
        _ => Members::default(),
    };
    schema.set("enum", values);
    Json::Object(schema)
}

/// Allows null too, in the form that generators of clients read best.
pub(super) fn or_null(mut schema: Json) -> Json {
    let Json::Object(members) = &mut schema else { return schema };
    let Some(name) = members.get("type").cloned() else {
        return if members.is_empty() { schema } else { either(schema, null()) };
    };
    if matches!(name, Json::Array(_)) || name.as_str() == Some("null") {
        return schema;
    }
    members.set("type", vec![name, "null".into()]);
    if let Some(Json::Array(values)) = members.get("enum") {
        let mut values = values.clone();
        values.push(Json::Null);
        members.set("enum", values);
    }
    schema
}

pub(super) fn either(one: Json, other: Json) -> Json {
    any(vec![one, other])
}

/// The schema of values that one of these allows, of which at least one is there.
pub(super) fn any(schemas: Vec<Json>) -> Json {
    let mut different: Vec<Json> = Vec::new();
    for schema in schemas {
        if schema == anything() {
            return schema;
        }
        if !different.contains(&schema) {
            different.push(schema);
        }
    }
    if different.len() == 1 {
        different.remove(0)
    } else {
        Json::object([("anyOf", different.into())])
    }
}

pub(super) fn anything() -> Json {
    Json::Object(Members::default())
}
