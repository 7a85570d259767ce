use std::collections::BTreeMap;

use errorbook::{Invalid as _, Violations, envelope::Detailed};
use errorbook_tests_validators::{InvalidOrder, SECRET, assert_secret, body};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only read from JSON")]
struct Order {
    items: Vec<Item>,
    #[serde(default)]
    gifts: BTreeMap<String, Item>,
    #[serde(default)]
    numbered: BTreeMap<u8, Item>,
    payment: Option<Payment>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only read from JSON")]
struct Item {
    qty: u8,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(dead_code, reason = "only read from JSON")]
enum Payment {
    Card { number: u64 },
    Cash,
}

fn read(json: &str) -> Result<Order, InvalidOrder> {
    let json = &mut serde_json::Deserializer::from_str(json);
    Ok(serde_path_to_error::deserialize(json).invalid()?)
}

fn violation(json: &str) -> (String, String, String) {
    let InvalidOrder(violations) = read(json).expect_err(json);
    assert_eq!(violations.len(), 1, "{json}");
    let violation = violations.into_iter().next().unwrap();
    let code = violation.code.unwrap().into_owned();
    (violation.field.to_string(), code, violation.message.into_owned())
}

#[test]
fn every_kind_of_mistake_has_its_field_and_code() {
    assert!(read(r#"{"items":[{"qty":7}]}"#).is_ok());
    for (json, field, code, message) in [
        ("{}", "items", "missing", "is missing"),
        (r#"{"items":[{"qty":1},{}]}"#, "items[1].qty", "missing", "is missing"),
        (r#"{"items":[{"qty":1,"qty":2}]}"#, "items[0].qty", "duplicate", "is there twice"),
        (r#"{"items":[],"b`, x":1}"#, "b`, x", "unknown", "is not known"),
        (r#"{"items":[{"qty":1,"items":2}]}"#, "items[0].items", "unknown", "is not known"),
        (r#"{"items":[{"qty":"7"}]}"#, "items[0].qty", "wrong_type", "has the wrong type"),
        (r#"{"items":[{"qty":256}]}"#, "items[0].qty", "wrong_value", "is not valid"),
        (
            r#"{"items":[],"gifts":{"a.b":{"qty":[]}}}"#,
            "gifts[\"a.b\"].qty",
            "wrong_type",
            "has the wrong type",
        ),
        (r#"{"items":[],"numbered":{"1":{}}}"#, "numbered.1.qty", "missing", "is missing"),
        (r#"{"items":[],"numbered":{"one":{}}}"#, "numbered", "wrong_value", "is not valid"),
        (r#"{"items":[],"payment":{"card":{}}}"#, "payment.card.number", "missing", "is missing"),
        (r#"{"items":[],"payment":"gold"}"#, "payment", "wrong_value", "is not valid"),
        (r#"{"items":[{"qty":"#, "items[0].qty", "malformed", "cannot be read"),
        ("7", "", "wrong_type", "the input has the wrong type"),
        ("", "", "malformed", "the input cannot be read"),
    ] {
        let found = violation(json);
        assert_eq!((&*found.0, &*found.1, &*found.2), (field, code, message), "{json}");
    }
}

#[test]
fn the_rejected_value_is_secret() {
    for json in [
        r#"{"items":[{"qty":"s3cr3t"}]}"#,
        r#"{"items":"s3cr3t"}"#,
        r#""s3cr3t""#,
        r#"{"items":[],"payment":"s3cr3t"}"#,
    ] {
        let de = &mut serde_json::Deserializer::from_str(json);
        let error = serde_path_to_error::deserialize::<_, Order>(de).unwrap_err();
        assert!(error.to_string().contains(SECRET), "{error}");
        assert_secret(&InvalidOrder(Violations::from(error)));
    }
}

/// The client chooses the name.
#[test]
fn a_long_name_of_the_client_is_cut() {
    let json = format!(r#"{{"items":[],"{}":1}}"#, "<é>".repeat(10_000));
    let error = read(&json).unwrap_err();
    assert!(body::<Detailed>(&error).len() < 300);
    // The docs show it in the message of a variant.
    assert!(error.0.to_string().len() < 100, "{}", error.0);
}
