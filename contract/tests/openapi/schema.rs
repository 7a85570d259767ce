//! The schemas of bodies: which they allow.

use errorbook_contract::{
    Contract,
    openapi::{Options, Schemas, Version, responses},
};
use serde_json::{Value, json};

use super::{book, entry, value};

/// Returns a book with these entries and one envelope of this shape.
fn book_in(shape: &Value, entries: &[Value]) -> Contract {
    let mut book: Value = serde_json::from_str(&book(entries).to_json()).unwrap();
    book["envelopes"][0]["shape"] = shape.clone();
    book.to_string().parse().unwrap()
}

fn schema_in(shape: &Value, entries: &[Value], options: &Options) -> Value {
    let responses = responses(&book_in(shape, entries), options, Version::V3_1);
    let (_, response) = responses.iter().next().unwrap();
    value(response)["content"]["application/json"]["schema"].take()
}

fn per_status() -> Options {
    Options::new().with_schemas(Schemas::PerStatus)
}

fn source(name: &str) -> Value {
    json!({ "source": name })
}

/// An object with these members, of which those with a condition can be absent.
fn object(members: &[(&str, Value)]) -> Value {
    let member = |(name, value): &(&str, Value)| json!({ "name": name, "value": value });
    json!({ "object": { "members": members.iter().map(member).collect::<Vec<_>>() } })
}

/// `{ "code": code, ..details }`
fn spread() -> Value {
    let mut shape = object(&[("code", source("code"))]);
    shape["object"]["spreads_details"] = json!(true);
    shape
}

fn with_members(members: &[(&str, Value)]) -> Value {
    let member = |(name, schema): &(&str, Value)| json!({ "name": name, "schema": schema });
    json!({ "details": { "members": members.iter().map(member).collect::<Vec<_>>() } })
}

fn with_value(schema: &Value) -> Value {
    json!({ "details": { "value": { "schema": schema } } })
}

fn allows(schema: &Value, body: &Value) -> bool {
    jsonschema::draft202012::new(schema).unwrap().is_valid(body)
}

#[test]
fn a_detail_of_several_types_has_each_once() {
    let types = ["integer", "string", "integer", "string"];
    let entries: Vec<Value> = types
        .iter()
        .enumerate()
        .map(|(place, name)| {
            let details = with_members(&[("id", json!({ "type": name }))]);
            entry(&format!("c{place}"), 409, details)
        })
        .collect();
    let schema = schema_in(&spread(), &entries, &per_status());
    let each = json!({ "anyOf": [{ "type": "integer" }, { "type": "string" }] });
    assert_eq!(schema["properties"]["id"], each);
    assert_eq!(schema["required"], json!(["code", "id"]));
}

#[test]
fn alternatives_within_alternatives_are_one_list() {
    let details = |schema: &Value| with_members(&[("id", schema.clone())]);
    let two = json!({ "anyOf": [{ "type": "integer" }, { "type": "string" }] });
    let one = json!({ "type": "string" });
    let entries = [entry("a", 409, details(&two)), entry("b", 409, details(&one))];
    assert_eq!(schema_in(&spread(), &entries, &per_status())["properties"]["id"], two);
    // `null` is one more.
    let nullable = object(&[("details", source("details"))]);
    let entries = [
        entry("a", 409, with_value(&two)),
        entry("b", 409, with_value(&json!({ "type": "boolean" }))),
        entry("c", 409, json!({})),
    ];
    let schema = schema_in(&nullable, &entries, &per_status());
    let types = ["integer", "string", "boolean", "null"].map(|name| json!({ "type": name }));
    assert_eq!(schema["properties"]["details"], json!({ "anyOf": types }));
}

#[test]
fn details_that_can_have_any_member_can_have_those_of_other_codes() {
    let entries = |open: &Value| {
        [
            entry("a", 409, with_members(&[("id", json!({ "type": "integer" }))])),
            entry("b", 409, with_value(open)),
        ]
    };
    let body = json!({ "code": "b", "id": "a text", "details": 5 });
    for open in [json!({}), json!({ "type": "object" }), json!({ "type": ["object", "null"] })] {
        let schema = schema_in(&spread(), &entries(&open), &per_status());
        assert!(allows(&schema, &body), "{schema}");
        assert!(allows(&schema, &json!({ "code": "a", "id": 7 })));
    }
    let schema = schema_in(&spread(), &entries(&json!({ "type": "integer" })), &per_status());
    assert!(!allows(&schema, &body));
}

/// `{ "code": code, "kind": kind }` of two codes.
fn keyword(shape: &Value) -> &'static str {
    let named = |code: &str, action| {
        entry(code, 409, json!({ "type": code, "action": action, "violations": true }))
    };
    let schema = schema_in(shape, &[named("a", "Do."), named("b", "Do not.")], &Options::new());
    ["oneOf", "anyOf"].into_iter().find(|keyword| schema[keyword].is_array()).unwrap()
}

/// A member that is written only if this source is there.
fn perhaps(name: &str, value: &Value, when: &str) -> Value {
    json!({ "object": { "members": [
        { "name": name, "value": value, "when": source(when) },
    ] } })
}

#[test]
fn codes_that_a_body_always_tells_apart_are_one_of() {
    let told = [
        object(&[("code", source("code"))]),
        object(&[("code", json!({ "text": [{ "literal": "urn:" }, source("code")] }))]),
        object(&[("error", object(&[("reason", source("reason"))]))]),
        object(&[(
            "code",
            json!({ "or": { "source": "code", "otherwise": { "constant": null } } }),
        )]),
        object(&[("kind", source("type"))]),
        perhaps("code", &source("code"), "code"),
        json!({ "array": [value_of(&source("code")), value_of(&object(&[("m", source("title"))]))] }),
        json!({ "array": [value_of(&tagged("info", "code")), value_of(&tagged("more", "action"))] }),
        json!({ "array": [{ "each_violation": {
            "each": object(&[("code", source("code")), ("m", source("violation.message"))]),
            "otherwise": { "value": object(&[("code", source("code")), ("m", source("message"))]) },
        } }] }),
    ];
    for shape in told {
        assert_eq!(keyword(&shape), "oneOf", "{shape}");
    }
}

#[test]
fn codes_that_a_body_can_leave_out_are_any_of() {
    let not_told = [
        object(&[(
            "error",
            json!({ "text": [source("code"), { "literal": ": " }, source("title")] }),
        )]),
        perhaps("meta", &object(&[("code", source("code"))]), "request_id"),
        object(&[("status", source("status"))]),
        // Another element allows the code of the other.
        json!({ "array": [value_of(&source("code")), value_of(&source("title"))] }),
        json!({ "array": [value_of(&tagged("info", "code")), value_of(&tagged("info", "action"))] }),
        json!({ "array": [{ "value": { "value": source("code"), "when": source("request_id") } }] }),
        json!({ "array": [{ "each_violation": {
            "each": object(&[("code", source("code"))]),
            "otherwise": { "value": object(&[("text", source("message"))]) },
        } }] }),
    ];
    for shape in not_told {
        assert_eq!(keyword(&shape), "anyOf", "{shape}");
    }
}

fn value_of(value: &Value) -> Value {
    json!({ "value": { "value": value } })
}

fn tagged(tag: &str, name: &str) -> Value {
    object(&[("@type", json!({ "text": [{ "literal": tag }] })), ("value", source(name))])
}

#[test]
fn a_constant_has_its_type() {
    for (constant, name) in [
        (json!(2), "integer"),
        (json!(-2), "integer"),
        (json!(u64::MAX), "integer"),
        (json!(1.5), "number"),
        (json!(false), "boolean"),
    ] {
        let shape = object(&[("v", json!({ "constant": constant }))]);
        let schema = schema_in(&shape, &[entry("a", 409, json!({}))], &Options::new());
        assert_eq!(schema["properties"]["v"], json!({ "type": name, "enum": [constant] }));
        assert!(allows(&schema, &json!({ "v": constant })), "{schema}");
    }
    for constant in [json!({}), json!([]), json!(null)] {
        let shape = object(&[("v", json!({ "constant": constant }))]);
        let schema = schema_in(&shape, &[entry("a", 409, json!({}))], &Options::new());
        assert!(allows(&schema, &json!({ "v": constant })), "{schema}");
        assert!(!allows(&schema, &json!({ "v": 1 })), "{schema}");
    }
}

#[test]
fn the_first_text_that_says_something_describes_a_code() {
    let variant =
        |name: &str, text: &str| json!({ "shared": true, "variant": name, "description": text });
    let entries =
        [entry("a", 409, variant("A", " \n")), entry("a", 409, variant("B", "Is locked."))];
    let shape = object(&[("code", source("code"))]);
    assert_eq!(schema_in(&shape, &entries, &Options::new())["description"], "Is locked.");
}
