//! Details whose schemas somebody wrote into a contract.

use std::slice;

use errorbook_contract::{
    Contract,
    openapi::{Options, Schemas, Version, responses},
};
use serde_json::{Value, json};

use super::validator;

/// Returns a contract with the envelope `{ "code", "details" }` and one code for each of these details.
fn contract(details: &[Value]) -> Contract {
    let source = |name: &str| json!({ "name": name, "value": { "source": name } });
    let entry = |(place, details): (usize, &Value)| {
        let mut entry = json!({
            "code": format!("c{place}"), "status": 409, "title": "A title", "retry": "never",
            "owner": "shop::PayError",
        });
        if !details.is_null() {
            entry["details"] = details.clone();
        }
        entry
    };
    let contract = json!({
        "format": 1,
        "book": "shop::ShopApi",
        "envelopes": [{
            "media_type": "application/json",
            "shape": { "object": { "members": [source("code"), source("details")] } },
        }],
        "errors": details.iter().enumerate().map(entry).collect::<Vec<_>>(),
    });
    contract.to_string().parse().unwrap()
}

pub(super) fn schema(details: &[Value], schemas: Schemas, version: Version) -> Value {
    let options = Options::new().with_schemas(schemas);
    let responses = responses(&contract(details), &options, version);
    let response = serde_json::to_value(responses.get("409").unwrap()).unwrap();
    response["content"]["application/json"]["schema"].clone()
}

const VERSIONS: [Version; 2] = [Version::V3_0, Version::V3_1];

#[test]
fn null_is_allowed_where_a_code_has_no_details() {
    let typed = |name: &str| json!({ "value": { "schema": { "type": name } } });
    let choices = json!({ "value": { "schema": { "type": "string", "enum": ["x"] } } });
    for details in [
        [typed("integer"), typed("object"), json!(null)],
        [choices.clone(), typed("object"), json!(null)],
        [choices.clone(), choices, json!(null)],
    ] {
        for version in VERSIONS {
            let schema = schema(&details, Schemas::PerStatus, version);
            let validator = validator(&schema, version);
            assert!(validator.is_valid(&json!({ "code": "c2", "details": null })), "{schema}");
            assert!(!validator.is_valid(&json!({ "code": "c2", "details": [] })), "{schema}");
        }
    }
}

/// Schemas of several types, and values that each allows.
fn alternatives() -> Vec<(Value, Vec<Value>)> {
    vec![
        (json!(true), vec![json!(1), json!(null)]),
        (json!({ "type": ["integer", "string"] }), vec![json!(1), json!("a")]),
        (json!({ "type": ["array", "null"] }), vec![json!([1]), json!(null)]),
        (json!({ "type": ["array", "object", "null"] }), vec![json!([1]), json!({}), json!(null)]),
        (json!({ "type": "string", "const": "a" }), vec![json!("a")]),
        (json!({ "const": null }), vec![json!(null)]),
        (json!({ "enum": ["a", 1, null] }), vec![json!("a"), json!(1), json!(null)]),
        (json!({ "type": ["string", "null"], "enum": ["a", null] }), vec![json!("a"), json!(null)]),
        (
            json!({ "oneOf": [{ "type": "string" }, { "type": "integer" }, { "type": "null" }] }),
            vec![json!("a"), json!(1), json!(null)],
        ),
        (
            json!({ "oneOf": [
                { "type": "array", "prefixItems": [{ "const": 1 }] },
                { "type": "array", "prefixItems": [{ "const": 2 }] },
            ] }),
            vec![json!([1]), json!([2, 1])],
        ),
        (
            json!({ "anyOf": [{ "allOf": [{ "type": "string" }] }, { "type": "null" }] }),
            vec![json!("a"), json!(null)],
        ),
        (
            json!({ "anyOf": [{ "anyOf": [{ "const": 1 }, { "const": 2 }] }, { "type": "null" }] }),
            vec![json!(2), json!(null)],
        ),
        (json!({ "anyOf": [{ "type": "null" }] }), vec![json!(null)]),
        (
            json!({ "type": ["integer", "string"], "anyOf": [{ "minimum": 3 }] }),
            vec![json!("a"), json!(4)],
        ),
    ]
}

/// Schemas with words that 3.0 does not have.
fn newer_words() -> Vec<(Value, Vec<Value>)> {
    vec![
        (json!({ "exclusiveMinimum": 1, "exclusiveMaximum": 3 }), vec![json!(2)]),
        (json!({ "exclusiveMinimum": 1, "minimum": 4 }), vec![json!(4)]),
        (
            json!({ "type": "array", "prefixItems": [{ "type": "string" }], "items": false }),
            vec![json!(["a"])],
        ),
        (json!({ "type": "array", "items": true }), vec![json!(["a"])]),
        (json!({ "type": "array", "items": false }), vec![json!([])]),
        (
            json!({
                "type": "object", "patternProperties": { "^x": { "type": "null" } },
                "additionalProperties": false,
            }),
            vec![json!({ "x": null })],
        ),
        (
            json!({ "type": "object", "additionalProperties": { "type": ["null", "string"] } }),
            vec![json!({ "x": null })],
        ),
        (
            json!({ "properties": { "enum": { "type": ["array", "null"] }, "a": false, "b": true } }),
            vec![json!({ "enum": null, "b": 1 }), json!({ "enum": [1] })],
        ),
        (json!({ "not": { "prefixItems": [{ "const": 1 }] } }), vec![json!([2])]),
        (json!({ "if": { "const": 1 }, "then": false, "else": { "const": 2 } }), vec![json!(2)]),
        (json!({ "type": "object", "propertyNames": { "const": "a" } }), vec![json!({ "a": 1 })]),
        (json!({ "type": "object", "unevaluatedProperties": false }), vec![json!({})]),
        (json!({ "type": "object", "required": [] }), vec![json!({})]),
        (json!({ "type": "array", "contains": { "const": 1 } }), vec![json!([1])]),
        (
            json!({ "type": "string", "examples": ["a"], "$comment": "no", "x-a": 1 }),
            vec![json!("b")],
        ),
        (json!({ "type": "string", "nullable": true }), vec![json!("b")]),
    ]
}

#[test]
fn in_3_0_a_schema_allows_no_less() {
    for (schema_, values) in alternatives().into_iter().chain(newer_words()) {
        for optional in [false, true] {
            let details = json!({ "value": { "schema": schema_, "optional": optional } });
            for version in VERSIONS {
                let made = schema(slice::from_ref(&details), Schemas::PerCode, version);
                let validator = validator(&made, version);
                let null = optional.then_some(Value::Null);
                for details in values.iter().cloned().chain(null) {
                    let body = json!({ "code": "c0", "details": details });
                    assert!(validator.is_valid(&body), "{version:?} {schema_}: {body} in {made}");
                }
            }
        }
    }
}
