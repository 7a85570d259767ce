//! The JSON Schema of the file describes what is written and what is read.

use std::collections::BTreeSet;

use errorbook_contract::Contract;
use jsonschema::Validator;
use serde_json::{Value, json};

fn schema() -> Value {
    serde_json::from_str(include_str!("../../schema/errors.schema.json")).unwrap()
}

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).expect("the schema is a schema")
}

fn full() -> Contract {
    include_str!("full.json").parse().unwrap()
}

/// Returns what is written of the contract that has all members.
fn written() -> Value {
    serde_json::from_str(&full().to_json()).unwrap()
}

/// Returns the errors of a file.
fn errors(schema: &Value, file: &Value) -> Vec<String> {
    validator(schema).iter_errors(file).map(|error| error.to_string()).collect()
}

/// Refuses members that the schema does not list.
fn closed(mut schema: Value) -> Value {
    fn close(schema: &mut Value) {
        match schema {
            Value::Object(members) => {
                members.values_mut().for_each(close);
                let is_object = members.get("properties").is_some_and(Value::is_object);
                if is_object && members.get("type") == Some(&json!("object")) {
                    members.insert("additionalProperties".into(), false.into());
                }
            }
            Value::Array(schemas) => schemas.iter_mut().for_each(close),
            _ => {}
        }
    }
    close(&mut schema);
    schema
}

#[test]
fn it_is_a_schema() {
    assert!(jsonschema::meta::is_valid(&schema()));
}

#[test]
fn the_full_contract_has_every_member() {
    let full = full();
    let text = format!("{:?} {:?}", full.errors[0], full.accepted);
    for empty in [": None", ": false", ": []", ": {}", ": \"\""] {
        assert!(!text.contains(empty), "a member is not set: {text}");
    }
    assert!(full.title.is_some() && full.description.is_some() && full.domain.is_some());
}

#[test]
fn it_describes_what_is_written() {
    assert_eq!(errors(&schema(), &written()), [""; 0]);
    assert_eq!(errors(&closed(schema()), &written()), [""; 0]);
}

#[test]
fn it_lists_nothing_that_is_never_written() {
    let text = full().to_json();
    let mut names = BTreeSet::new();
    properties(&schema(), &mut names);
    let unused: Vec<_> =
        names.iter().filter(|name| !text.contains(&format!("\"{name}\":"))).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

fn properties(schema: &Value, names: &mut BTreeSet<String>) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::Object(properties)) = members.get("properties") {
                names.extend(properties.keys().cloned());
            }
            members.values().for_each(|schema| properties(schema, names));
        }
        Value::Array(schemas) => schemas.iter().for_each(|schema| properties(schema, names)),
        _ => {}
    }
}

#[test]
fn it_has_the_words_of_all_sources() {
    for word in schema()["$defs"]["source"]["enum"].as_array().unwrap() {
        let source: errorbook_contract::Source = serde_json::from_value(word.clone()).unwrap();
        assert_eq!(word, source.word());
    }
    let message = serde_json::from_str::<errorbook_contract::Source>("\"?\"").unwrap_err();
    let known = message.to_string().matches('`').count() / 2 - 1;
    assert_eq!(schema()["$defs"]["source"]["enum"].as_array().unwrap().len(), known);
}

#[test]
fn unknown_members_are_allowed() {
    let mut file = written();
    for at in [
        "",
        "/envelopes/0",
        "/errors/0",
        "/errors/0/own_envelope",
        "/errors/0/param",
        "/errors/0/headers/0",
    ] {
        file.pointer_mut(at).unwrap()["team"] = json!({ "name": "till" });
    }
    assert_eq!(errors(&schema(), &file), [""; 0]);
    assert!(file.to_string().parse::<Contract>().is_ok());
}

#[test]
fn public_contracts_are_described_too() {
    let public = full().public().to_json();
    assert_eq!(errors(&schema(), &serde_json::from_str(&public).unwrap()), [""; 0]);
}

/// Files that are no contracts, as changes of one that is.
#[test]
fn it_refuses_what_the_reader_refuses() {
    let wrong = [
        ("/format", json!(2)),
        ("/book", json!(7)),
        ("/envelopes", json!({})),
        ("/envelopes/0/media_type", json!(null)),
        ("/envelopes/0/shape", json!({ "source": "codes" })),
        ("/envelopes/0/shape", json!({})),
        ("/envelopes/0/shape", json!({ "source": "code", "constant": 1 })),
        ("/envelopes/0/shape/object/members/0/value", json!("code")),
        ("/envelopes/0/shape/object/members/1/when", json!({ "none": [] })),
        ("/envelopes/0/shape/object/members/2/value/text/0", json!("code ")),
        ("/envelopes/0/shape/object/members/3/value/array/1", json!({ "each": 1 })),
        ("/errors", json!(null)),
        ("/errors/0/code", json!(7)),
        ("/errors/0/status", json!(200)),
        ("/errors/0/status", json!(600)),
        ("/errors/0/status", json!("503")),
        ("/errors/0/title", json!(null)),
        ("/errors/0/silent", json!("yes")),
        ("/errors/0/retry", json!("always")),
        ("/errors/0/retry_after", json!(-1)),
        ("/errors/0/retry_after", json!(4_294_967_296_u64)),
        ("/errors/0/param", json!("amount")),
        ("/errors/0/details", json!({ "member": [] })),
        ("/errors/0/details/members/0/name", json!(1)),
        ("/errors/0/headers/0", json!("x-plan")),
        ("/errors/0/examples", json!([])),
        ("/accepted/0/rule", json!(1)),
    ];
    for (at, value) in wrong {
        let mut file = written();
        *file.pointer_mut(at).unwrap_or_else(|| panic!("{at}")) = value.clone();
        assert!(!validator(&schema()).is_valid(&file), "schema: {at} {value}");
        assert!(file.to_string().parse::<Contract>().is_err(), "reader: {at} {value}");
    }
}

#[test]
fn required_members_are_those_that_the_reader_needs() {
    for (at, needed) in [
        ("", ["format", "book", "envelopes", "errors"].as_slice()),
        ("/envelopes/0", &["media_type", "shape"]),
        ("/errors/0", &["code", "status", "title", "retry"]),
        ("/errors/0/headers/0", &["name"]),
        ("/errors/0/details/members/0", &["name", "schema"]),
        ("/accepted/0", &["rule", "was", "now"]),
    ] {
        let names: Vec<String> =
            written().pointer(at).unwrap().as_object().unwrap().keys().cloned().collect();
        for name in &names {
            let mut file = written();
            file.pointer_mut(at).unwrap().as_object_mut().unwrap().remove(name);
            let is_needed = needed.contains(&name.as_str());
            assert_eq!(!validator(&schema()).is_valid(&file), is_needed, "schema: {at}/{name}");
            assert_eq!(
                file.to_string().parse::<Contract>().is_err(),
                is_needed,
                "reader: {at}/{name}"
            );
        }
    }
}

#[test]
fn schemas_of_envelopes_allow_new_members() {
    assert!(!full().to_json().contains("additionalProperties"));
    let body = json!({ "code": "gone", "new": 1 });
    let contract: Contract = r#"{ "format": 1, "book": "a::B", "errors": [], "envelopes": [
        { "media_type": "application/json", "shape": { "object": { "members": [
            { "name": "code", "value": { "source": "code" } }
        ] } } }
    ] }"#
        .parse()
        .unwrap();
    let text = contract.envelopes[0].schema.as_ref().unwrap().to_string();
    assert_eq!(errors(&serde_json::from_str(&text).unwrap(), &body), [""; 0]);
}
