//! Schemas of OpenAPI 3.0, which is older than JSON Schema 2020-12.

use super::Version;
use crate::{Json, Members};

/// Returns a schema in the form of a version.
pub(super) fn in_version(schema: Json, version: Version) -> Json {
    let schema = with_items(schema);
    match version {
        Version::V3_0 => older(schema),
        Version::V3_1 => schema,
    }
}

/// Adds to each array what its elements are, which 3.0 and linters of 3.1 ask for.
fn with_items(schema: Json) -> Json {
    let members = match schema {
        Json::Object(members) => members,
        Json::Array(all) => return Json::Array(all.into_iter().map(with_items).collect()),
        other => return other,
    };
    let holds_schemas = |name: &str| name != "enum" && name != "const";
    let within = |(name, value): (&str, &Json)| {
        let value = value.clone();
        (name.to_owned(), if holds_schemas(name) { with_items(value) } else { value })
    };
    let mut complete: Members = members.iter().map(within).collect();
    if allows_arrays(&complete) && complete.get("items").is_none() {
        complete.set("items", Json::Object(Members::default()));
    }
    Json::Object(complete)
}

/// Whether it is a schema of arrays, and no list of properties of which one has the name `type`.
fn allows_arrays(schema: &Members) -> bool {
    match schema.get("type") {
        Some(Json::String(name)) => name == "array",
        Some(Json::Array(names)) => names.contains(&"array".into()),
        _ => false,
    }
}

/// Null is no type in 3.0: a schema that allows it is `nullable` (section 4.7.24).
fn older(schema: Json) -> Json {
    let Json::Object(members) = schema else { return schema };
    let mut older = Members::default();
    for (name, value) in members.iter() {
        match name {
            "type" => set_type(&mut older, value),
            "const" => older.set("enum", vec![value.clone()]),
            "properties" => older.set(name, each_member(value)),
            "items" | "additionalProperties" | "not" => older.set(name, self::older(value.clone())),
            "anyOf" | "oneOf" | "allOf" => set_any(&mut older, name, value),
            _ => older.set(name, value.clone()),
        }
    }
    Json::Object(older)
}

fn set_type(older: &mut Members, value: &Json) {
    let names = match value {
        Json::Array(names) => names.clone(),
        name => vec![name.clone()],
    };
    let is_null = |name: &Json| name.as_str() == Some("null");
    let mut others: Vec<Json> = names.iter().filter(|name| !is_null(name)).cloned().collect();
    let allows_null = others.len() < names.len();
    match others.len() {
        // Null alone: a type is needed beside `nullable`.
        0 => {
            older.set("type", "string");
            older.set("enum", vec![Json::Null]);
        }
        1 => older.set("type", others.remove(0)),
        _ => {
            let typed = |name: Json| Json::object([("type", name)]);
            let mut any: Vec<Json> = others.into_iter().map(typed).collect();
            any.iter_mut().filter(|_| allows_null).for_each(set_nullable);
            older.set("anyOf", any);
            return;
        }
    }
    if allows_null {
        older.set("nullable", true);
    }
}

fn set_nullable(schema: &mut Json) {
    if let Json::Object(members) = schema {
        members.set("nullable", true);
    }
}

fn each_member(members: &Json) -> Json {
    match members {
        Json::Object(members) => {
            Json::object(members.iter().map(|(name, schema)| (name, older(schema.clone()))))
        }
        other => other.clone(),
    }
}

fn set_any(older: &mut Members, name: &str, value: &Json) {
    let Json::Array(schemas) = value else { return older.set(name, value.clone()) };
    let null = Json::object([("type", "null".into())]);
    let mut others: Vec<Json> =
        schemas.iter().filter(|schema| **schema != null).cloned().map(self::older).collect();
    if others.len() < schemas.len() {
        others.iter_mut().for_each(set_nullable);
    }
    older.set(name, others);
}
