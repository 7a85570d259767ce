//! A document with nothing but the errors.

use errorbook_contract::openapi::{Options, Version, document};
use serde_json::{Value, json};

use super::{book, entry, shop, value};

#[test]
fn each_code_has_a_schema_that_is_referred_to() {
    let contract = shop();
    let made = value(&document(&contract, &Options::new(), Version::V3_1));
    assert_eq!(made["info"]["title"], "Shop API");
    let schemas = made["components"]["schemas"].as_object().unwrap();
    let of_codes = schemas.keys().filter(|name| !name.starts_with("Errors"));
    assert_eq!(of_codes.count(), contract.errors.len() * contract.envelopes.len());
    let text = made.to_string();
    for name in schemas.keys() {
        assert!(text.contains(&format!("#/components/schemas/{name}\"")), "{name}");
    }
    let first = &made["components"]["schemas"]["CardDeclinedError"];
    assert_eq!(first["properties"]["type"]["enum"], json!(["card_error"]));
}

#[test]
fn names_are_never_taken_twice() {
    let entries = [entry("card_error", 400, json!({})), entry("card.error", 400, json!({}))];
    let made = value(&document(&book(&entries), &Options::new(), Version::V3_1));
    let names: Vec<_> =
        made["components"]["schemas"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(names, ["CardError", "CardError2", "Errors400"]);
}

#[test]
fn versions() {
    let version = |version| value(&document(&shop(), &Options::new(), version))["openapi"].take();
    assert_eq!(version(Version::V3_0), "3.0.3");
    assert_eq!(version(Version::V3_1), "3.1.0");
}

#[test]
fn of_an_empty_book() {
    let made = value(&document(&book(&[]), &Options::new(), Version::V3_1));
    assert_eq!(made["components"], json!({ "schemas": {}, "responses": {} }));
    assert_eq!(made["paths"], Value::Object(serde_json::Map::new()));
}
