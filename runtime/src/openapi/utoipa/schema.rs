//! JSON Schema in utoipa's types.
//
// Its own deserializer takes no schema without a type, such as `{}`, and drops what it does not know.

use alloc::{boxed::Box, vec, vec::Vec};

use ::utoipa::openapi::{
    AllOf, Object, OneOf, Ref, RefOr, Schema,
    schema::{AdditionalProperties, AnyOf, Array, ArrayItems, SchemaType},
};
use errorbook_contract::{Json, Members};

use super::hold::{hold, only_extensions};
use crate::openapi::json::{first_lost, from_json, to_json};

/// Returns a schema that writes the same JSON.
pub(super) fn schema(json: &Json) -> RefOr<Schema> {
    let Json::Object(members) = json else {
        // `true`; errorbook writes no other.
        return any().into();
    };
    if members.get("$ref").is_some() {
        return reference(members).unwrap_or_else(|| only_extensions(any(), members).into());
    }
    RefOr::T(typed(members).unwrap_or_else(|| only_extensions(any(), members).into()))
}

fn any() -> Object {
    Object::with_type(SchemaType::AnyValue)
}

fn reference(members: &Members) -> Option<RefOr<Schema>> {
    let json = Json::Object(members.clone());
    let reference: Ref = from_json(&json).ok()?;
    let same = first_lost(&json, &to_json(&reference).ok()?).is_none();
    same.then_some(RefOr::Ref(reference))
}

fn typed(members: &Members) -> Option<Schema> {
    if let Some(Json::Array(all)) = members.get("oneOf") {
        return one_of(members, all);
    }
    if let Some(Json::Array(all)) = members.get("anyOf") {
        return any_of(members, all);
    }
    if let Some(Json::Array(all)) = members.get("allOf") {
        return all_of(members, all);
    }
    match members.get("items") {
        Some(items @ Json::Object(_)) if members.get("type").is_some() => array(members, items),
        _ => object(members),
    }
}

fn one_of(members: &Members, all: &[Json]) -> Option<Schema> {
    let mut held: OneOf = hold(members, &["oneOf"], &[("oneOf", Json::Array(Vec::new()))])?;
    held.items = all.iter().map(schema).collect();
    Some(held.into())
}

fn any_of(members: &Members, all: &[Json]) -> Option<Schema> {
    let mut held: AnyOf = hold(members, &["anyOf"], &[("anyOf", Json::Array(Vec::new()))])?;
    held.items = all.iter().map(schema).collect();
    Some(Schema::AnyOf(held))
}

fn all_of(members: &Members, all: &[Json]) -> Option<Schema> {
    let mut held: AllOf = hold(members, &["allOf"], &[("allOf", Json::Array(Vec::new()))])?;
    held.items = all.iter().map(schema).collect();
    Some(held.into())
}

fn array(members: &Members, items: &Json) -> Option<Schema> {
    let text = Json::object([("type", "string".into())]);
    let mut held: Array = hold(members, &["items"], &[("items", text)])?;
    held.items = ArrayItems::RefOrSchema(Box::new(schema(items)));
    Some(Schema::Array(held))
}

fn object(members: &Members) -> Option<Schema> {
    let properties = match members.get("properties") {
        // Without any, it is not written.
        Some(Json::Object(properties)) if !properties.is_empty() => Some(properties),
        _ => None,
    };
    let mut set_later = vec!["additionalProperties"];
    set_later.extend(properties.map(|_| "properties"));
    let mut held: Object = hold(members, &set_later, &[("type", "object".into())])?;
    if members.get("type").is_none() {
        held.schema_type = SchemaType::AnyValue;
    }
    for (name, property) in properties.into_iter().flat_map(Members::iter) {
        held.properties.insert(name.into(), schema(property));
    }
    held.additional_properties = members.get("additionalProperties").map(|more| {
        Box::new(match more {
            Json::Bool(free) => AdditionalProperties::FreeForm(*free),
            other => AdditionalProperties::RefOr(schema(other)),
        })
    });
    Some(held.into())
}

#[cfg(test)]
mod tests {
    use super::{Json, schema};
    use crate::openapi::json::{first_lost, read};

    /// What the generator writes, and what users write.
    const SCHEMAS: &[&str] = &[
        "{}",
        r#"{ "description": "anything", "title": "Any", "example": 1, "examples": [1] }"#,
        r#"{ "type": "object", "properties": {} }"#,
        r#"{ "type": "object", "properties": { "a": {} }, "required": ["a"] }"#,
        r#"{ "type": ["object", "null"], "properties": { "a": { "type": ["string", "null"] } } }"#,
        r#"{ "type": "string", "enum": ["a"] }"#,
        r#"{ "type": ["string", "null"], "enum": ["a", null] }"#,
        r#"{ "enum": ["a", 1], "const": 1 }"#,
        r#"{ "type": "null" }"#,
        r#"{ "type": "object", "externalDocs": { "url": "https://a.example", "description": "d" } }"#,
        r##"{ "oneOf": [{ "$ref": "#/components/schemas/A" }, {}], "title": "t", "description": "d" }"##,
        r#"{ "type": "object", "oneOf": [{ "type": "object" }], "deprecated": true }"#,
        r#"{ "oneOf": [{}], "discriminator": { "propertyName": "a", "mapping": { "b": "c" } } }"#,
        r#"{ "anyOf": [{ "type": "integer" }, { "type": "null" }], "title": "t", "example": null }"#,
        r#"{ "allOf": [{ "type": "object" }], "unevaluatedProperties": false }"#,
        r##"{ "$ref": "#/components/schemas/A", "description": "d" }"##,
        r##"{ "$ref": "#/components/schemas/A", "deprecated": true }"##,
        r#"{ "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 3 }"#,
        r#"{ "type": "array", "items": {} }"#,
        r#"{ "type": "array", "maxItems": 0 }"#,
        r#"{ "type": "array", "prefixItems": [{}], "items": false }"#,
        r#"{ "type": ["array", "null"], "items": { "type": ["string", "integer"] } }"#,
        r#"{ "items": { "type": "string" } }"#,
        r#"{ "type": "object", "additionalProperties": false }"#,
        r#"{ "type": "object", "additionalProperties": true }"#,
        r#"{ "type": "object", "additionalProperties": {} }"#,
        r#"{ "type": "object", "additionalProperties": { "type": "array", "items": {} } }"#,
        r#"{ "type": "integer", "format": "int64", "minimum": 0, "maximum": 10.5 }"#,
        r#"{ "type": "string", "format": "uri", "pattern": "^a", "minLength": 1, "x-a": {} }"#,
        r#"{ "not": { "type": "string" } }"#,
    ];

    #[test]
    fn a_schema_writes_what_it_was_made_of() {
        for text in SCHEMAS {
            let wanted = read(text).unwrap();
            let written = serde_json::to_string(&schema(&wanted)).unwrap();
            // It takes no member twice.
            let written: Json = serde_json::from_str(&written).expect(&written);
            assert_eq!(first_lost(&wanted, &written), None, "{written}");
            assert_eq!(first_lost(&written, &wanted), None, "{written}");
        }
    }
}
