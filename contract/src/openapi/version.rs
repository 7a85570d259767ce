//! Schemas of OpenAPI 3.0, which is older than JSON Schema 2020-12.
//!
//! Details can have any schema that somebody wrote into a contract. What 3.0 cannot say is left out, so
//! that its schema allows the same or more:
//!
//! | JSON Schema 2020-12 | OpenAPI 3.0 |
//! |---|---|
//! | `type` with null, an alternative that is null | `nullable` beside the type, null in its `enum` |
//! | several types | `anyOf`; left out beside another one |
//! | `const` | `enum` of one |
//! | `exclusiveMinimum`, `exclusiveMaximum` | the limit with a flag; left out beside another limit |
//! | `true`, `false` as a schema | `{}`, `{ "not": {} }` |
//! | `examples` | `example`, the first |
//! | `oneOf` | `anyOf`: what is left out within can make two of them fit |
//! | `$ref` | the same to a component, else left out |
//! | `prefixItems` | left out, with `items` |
//! | `patternProperties` | left out, with `additionalProperties` |
//! | `not`, `if`, `contains`, `propertyNames`, `unevaluatedItems`, `$defs` and all else | left out |

use super::Version;
use crate::{Json, Members};

/// Returns a schema in the form of a version.
pub(super) fn in_version(mut schema: Json, version: Version) -> Json {
    match version {
        Version::V3_0 => older(&schema),
        Version::V3_1 => {
            add_items(&mut schema);
            schema
        }
    }
}

/// Adds to each array what its elements are, which linters ask for.
fn add_items(schema: &mut Json) {
    let Json::Object(members) = schema else { return };
    if members.get("unevaluatedItems").is_some() {
        // What `items` allows is evaluated.
        return;
    }
    for (name, value) in members.iter_mut() {
        match (name, value) {
            ("anyOf" | "oneOf" | "allOf" | "prefixItems", Json::Array(all)) => {
                all.iter_mut().for_each(add_items);
            }
            (
                "properties" | "patternProperties" | "$defs" | "dependentSchemas",
                Json::Object(all),
            ) => {
                all.iter_mut().for_each(|(_, schema)| add_items(schema));
            }
            (
                "items"
                | "additionalProperties"
                | "not"
                | "if"
                | "then"
                | "else"
                | "contains"
                | "unevaluatedItems"
                | "unevaluatedProperties",
                schema,
            ) => add_items(schema),
            _ => {}
        }
    }
    complete_items(members);
}

fn complete_items(schema: &mut Members) {
    let allows_arrays = match schema.get("type") {
        Some(Json::Array(names)) => names.contains(&"array".into()),
        name => name.and_then(Json::as_str) == Some("array"),
    };
    if allows_arrays && schema.get("items").is_none() {
        schema.set("items", Json::Object(Members::default()));
    }
}

/// Returns a schema of 3.0.
fn older(schema: &Json) -> Json {
    let members = match schema {
        Json::Object(members) => members,
        Json::Bool(false) => return Json::object([("not", Json::Object(Members::default()))]),
        _ => return Json::Object(Members::default()),
    };
    let reference = members.get("$ref").filter(|target| is_component(target));
    if let Some(target) = reference {
        // All beside it would be ignored.
        return Json::object([("$ref", target.clone())]);
    }
    let mut older = Members::default();
    for (name, value) in members.iter() {
        set(&mut older, name, value, members);
    }
    complete_items(&mut older);
    Json::Object(older)
}

fn is_component(target: &Json) -> bool {
    target.as_str().is_some_and(|target| target.starts_with("#/components/schemas/"))
}

/// Sets what a word of a schema is in 3.0.
fn set(older: &mut Members, name: &str, value: &Json, schema: &Members) {
    let has = |name: &str| schema.get(name).is_some();
    match (name, value) {
        ("type", Json::Array(names)) => set_types(older, names, has("anyOf") || has("oneOf")),
        ("type", name) => set_types(older, std::slice::from_ref(name), false),
        ("const", value) => older.set("enum", vec![value.clone()]),
        ("examples", Json::Array(all)) if !has("example") => {
            all.first().into_iter().for_each(|first| older.set("example", first.clone()));
        }
        ("exclusiveMinimum", Json::Number(_)) if !has("minimum") => {
            older.set("minimum", value.clone());
            older.set(name, true);
        }
        ("exclusiveMaximum", Json::Number(_)) if !has("maximum") => {
            older.set("maximum", value.clone());
            older.set(name, true);
        }
        ("properties", Json::Object(all)) => {
            older.set(name, Json::object(all.iter().map(|(name, one)| (name, self::older(one)))));
        }
        ("items", schema) if !has("prefixItems") => older.set(name, self::older(schema)),
        ("additionalProperties", _) if has("patternProperties") => {}
        ("additionalProperties", schema @ Json::Object(_)) => older.set(name, self::older(schema)),
        ("allOf", Json::Array(all)) => {
            older.set(name, all.iter().map(self::older).collect::<Vec<_>>());
        }
        ("anyOf", Json::Array(all)) => older.set(name, any_of(all)),
        ("oneOf", Json::Array(all)) if !has("anyOf") => older.set("anyOf", any_of(all)),
        ("required", Json::Array(names)) if names.is_empty() => {}
        (same, value) if is_same(same) => older.set(same, value.clone()),
        _ => {}
    }
}

/// Whether 3.0 has a word with the same meaning.
fn is_same(name: &str) -> bool {
    matches!(
        name,
        "additionalProperties"
            | "default"
            | "deprecated"
            | "description"
            | "enum"
            | "example"
            | "externalDocs"
            | "format"
            | "maxItems"
            | "maxLength"
            | "maxProperties"
            | "maximum"
            | "minItems"
            | "minLength"
            | "minProperties"
            | "minimum"
            | "multipleOf"
            | "pattern"
            | "readOnly"
            | "required"
            | "title"
            | "uniqueItems"
            | "writeOnly"
    ) || name.starts_with("x-")
}

/// Null is no type in 3.0: a schema that allows it is `nullable` (3.0.3, section 4.7.24).
fn set_types(older: &mut Members, names: &[Json], has_alternatives: bool) {
    let is_null = |name: &&Json| name.as_str() == Some("null");
    let others: Vec<&Json> = names.iter().filter(|name| !is_null(name)).collect();
    let allows_null = others.len() < names.len();
    match others.as_slice() {
        // A type is needed beside `nullable`.
        [] => {
            older.set("type", "string");
            older.set("enum", vec![Json::Null]);
        }
        [name] => older.set("type", (*name).clone()),
        _ if has_alternatives => return,
        _ => {
            let types = names.iter().map(|name| Json::object([("type", name.clone())]));
            return older.set("anyOf", any_of(&types.collect::<Vec<_>>()));
        }
    }
    if allows_null {
        older.set("nullable", true);
    }
}

/// Returns the alternatives. If one of them is null, the others allow it.
fn any_of(all: &[Json]) -> Vec<Json> {
    let null = Json::object([("type", "null".into())]);
    let mut others: Vec<Json> = all.iter().filter(|one| **one != null).map(older).collect();
    let has_null = others.len() < all.len();
    if has_null && others.iter_mut().filter_map(typed).map(allow_null).count() == 0 {
        others.push(older(&null));
    }
    others
}

/// Returns a schema in which `nullable` has an effect, and nothing else refuses null.
fn typed(schema: &mut Json) -> Option<&mut Members> {
    let Json::Object(members) = schema else { return None };
    let refuses = ["anyOf", "allOf"].iter().any(|name| members.get(name).is_some());
    (members.get("type").is_some() && !refuses).then_some(members)
}

fn allow_null(schema: &mut Members) {
    schema.set("nullable", true);
    if let Some(Json::Array(values)) = schema.get_mut("enum")
        && !values.contains(&Json::Null)
    {
        values.push(Json::Null);
    }
}
