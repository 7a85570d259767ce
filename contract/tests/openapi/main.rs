//! The OpenAPI documents.

mod complete;
mod document;
mod read;
mod response;
mod schema;

use errorbook_contract::{Contract, Json};
use serde_json::Value;

/// The contract of a shop.
fn shop() -> Contract {
    include_str!("../files/shop.json").parse().unwrap()
}

/// A book with one envelope, `{ "code", "details"? }`, and these entries.
fn book(entries: &[Value]) -> Contract {
    let source = |name: &str| serde_json::json!({ "source": name });
    let contract = serde_json::json!({
        "format": 1,
        "book": "shop::ShopApi",
        "envelopes": [{
            "media_type": "application/json",
            "shape": { "object": { "members": [
                { "name": "code", "value": source("code") },
                { "name": "details", "value": source("details"), "when": source("details") },
            ] } },
        }],
        "errors": entries,
    });
    contract.to_string().parse().unwrap()
}

/// An entry of `shop::PayError`, with more members.
fn entry(code: &str, status: u16, more: Value) -> Value {
    let mut entry = serde_json::json!({
        "code": code, "status": status, "title": "A title", "retry": "never", "owner": "shop::PayError",
        "examples": { "application/json": { "code": code } },
    });
    if let (Value::Object(entry), Value::Object(more)) = (&mut entry, more) {
        entry.extend(more);
    }
    entry
}

fn value(json: &Json) -> Value {
    serde_json::to_value(json).unwrap()
}

#[test]
#[should_panic = "`x\\ny` is not the name of a header"]
fn the_header_of_the_request_id_has_the_name_of_a_header() {
    let _ = errorbook_contract::openapi::Options::new().with_request_id_header(Some("x\ny"));
}
