//! The plain types.

use std::collections::HashSet;

use crate::{Json, Members};

pub(super) fn typed(name: &str) -> Json {
    Json::object([("type", name.into())])
}

pub(super) fn null() -> Json {
    typed("null")
}

/// The schema of values that are known, of which there is at least one.
pub(super) fn one_of(values: Vec<Json>) -> Json {
    let mut schema = Members::default();
    if let Some(name) = type_of(&values) {
        schema.set("type", name);
    }
    schema.set("enum", values);
    Json::Object(schema)
}

/// Returns the type of all values, if it is one of those that say something beside the values.
fn type_of(values: &[Json]) -> Option<&'static str> {
    let mut names = values.iter().map(|value| match value {
        Json::String(_) => Some("string"),
        Json::Bool(_) => Some("boolean"),
        Json::Number(number) if number.is_i64() || number.is_u64() => Some("integer"),
        Json::Number(_) => Some("number"),
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    });
    let first = names.next()??;
    names.all(|name| name == Some(first)).then_some(first)
}

/// Allows null too, in the form that generators of clients read best.
pub(super) fn or_null(mut schema: Json) -> Json {
    match &mut schema {
        Json::Object(members) if members.is_empty() => {}
        Json::Object(members) if is_typed(members) => add_null(members),
        _ => return either(schema, null()),
    }
    schema
}

/// Whether null is allowed if the type allows it, and an `enum` lists it.
fn is_typed(schema: &Members) -> bool {
    const OTHERS: [&str; 7] = ["$ref", "allOf", "anyOf", "const", "if", "not", "oneOf"];
    schema.get("type").is_some() && OTHERS.iter().all(|name| schema.get(name).is_none())
}

fn add_null(schema: &mut Members) {
    let mut names = match schema.get("type") {
        Some(Json::Array(names)) => names.clone(),
        name => name.into_iter().cloned().collect(),
    };
    if !names.contains(&"null".into()) {
        names.push("null".into());
    }
    if names.len() > 1 {
        schema.set("type", names);
    }
    if let Some(Json::Array(values)) = schema.get("enum")
        && !values.contains(&Json::Null)
    {
        let values: Vec<Json> = values.iter().cloned().chain([Json::Null]).collect();
        schema.set("enum", values);
    }
}

pub(super) fn either(one: Json, other: Json) -> Json {
    any(vec![one, other])
}

/// The schema of values that one of these allows, of which at least one is there.
pub(super) fn any(schemas: Vec<Json>) -> Json {
    let mut different = different(schemas.into_iter().flat_map(alternatives));
    if different.contains(&anything()) || different.contains(&true.into()) {
        return anything();
    }
    if different.len() == 1 {
        different.remove(0)
    } else {
        Json::object([("anyOf", different.into())])
    }
}

/// Returns the schemas of which one allows a value, if this one says nothing else.
fn alternatives(schema: Json) -> Vec<Json> {
    match schema.get("anyOf") {
        Some(Json::Array(all)) if !all.is_empty() && has_one_member(&schema) => {
            all.iter().cloned().flat_map(alternatives).collect()
        }
        _ => vec![schema],
    }
}

fn has_one_member(json: &Json) -> bool {
    matches!(json, Json::Object(members) if members.iter().len() == 1)
}

/// Returns each of some values once, in their order.
pub(super) fn different(values: impl IntoIterator<Item = Json>) -> Vec<Json> {
    let mut known = HashSet::new();
    values.into_iter().filter(|value| known.insert(value.clone())).collect()
}

pub(super) fn anything() -> Json {
    Json::Object(Members::default())
}

/// Returns the schema of an object.
pub(super) fn object<N: Into<String>>(
    properties: impl IntoIterator<Item = (N, Json)>,
    required: Vec<Json>,
) -> Json {
    let mut schema = Members::from_iter([("type", Json::from("object"))]);
    schema.set("properties", Json::object(properties));
    if !required.is_empty() {
        schema.set("required", required);
    }
    Json::Object(schema)
}
