//! JSON Schema as OpenAPI 3.0 has it, in poem-openapi's types.
//
// They have no `additionalProperties: false`, and no named examples.

use alloc::{borrow::ToOwned, boxed::Box, string::String, vec::Vec};

use ::poem_openapi::registry::{MetaExternalDocument, MetaSchema, MetaSchemaRef};
use errorbook_contract::Json;

use super::{each, intern::intern};
use crate::openapi::json::from_json;

/// Returns a schema that writes the same JSON, of those that errorbook writes: they have no `default`,
/// `pattern`, or limits of numbers and texts.
pub(super) fn schema(json: &Json) -> MetaSchemaRef {
    if let Some(name) = json.get("$ref").and_then(Json::as_str) {
        let name = name.strip_prefix("#/components/schemas/").unwrap_or(name);
        return MetaSchemaRef::Reference(name.to_owned());
    }
    MetaSchemaRef::Inline(Box::new(MetaSchema {
        ty: text(json, "type").unwrap_or_default(),
        format: text(json, "format"),
        title: text(json, "title").map(ToOwned::to_owned),
        description: text(json, "description"),
        external_docs: json.get("externalDocs").map(external_docs),
        required: list(json, "required", |name| intern(name.as_str().unwrap_or_default())),
        properties: each(json, "properties", |name, json| (intern(name), schema(json))),
        items: child(json, "items"),
        additional_properties: child(json, "additionalProperties"),
        enum_items: list(json, "enum", value),
        deprecated: flag(json, "deprecated"),
        nullable: flag(json, "nullable"),
        any_of: list(json, "anyOf", schema),
        one_of: list(json, "oneOf", schema),
        all_of: list(json, "allOf", schema),
        example: json.get("example").map(value),
        max_items: count(json, "maxItems"),
        min_items: count(json, "minItems"),
        ..MetaSchema::ANY
    }))
}

pub(super) fn text(json: &Json, name: &str) -> Option<&'static str> {
    json.get(name).and_then(Json::as_str).map(intern)
}

pub(super) fn flag(json: &Json, name: &str) -> bool {
    json.get(name) == Some(&Json::Bool(true))
}

fn count(json: &Json, name: &str) -> Option<usize> {
    json.get(name).and_then(|count| from_json(count).ok())
}

fn list<T>(json: &Json, name: &str, make: impl Fn(&Json) -> T) -> Vec<T> {
    match json.get(name) {
        Some(Json::Array(all)) => all.iter().map(make).collect(),
        _ => Vec::new(),
    }
}

fn child(json: &Json, name: &str) -> Option<Box<MetaSchemaRef>> {
    match json.get(name) {
        // Anything may be there, which is said by nothing at all.
        None | Some(Json::Bool(_)) => None,
        Some(child) => Some(Box::new(schema(child))),
    }
}

fn value(json: &Json) -> serde_json::Value {
    // Every JSON value is one of serde_json's.
    from_json(json).unwrap_or_default()
}

fn external_docs(json: &Json) -> MetaExternalDocument {
    let text = |name| json.get(name).and_then(Json::as_str).map(String::from);
    MetaExternalDocument { url: text("url").unwrap_or_default(), description: text("description") }
}
