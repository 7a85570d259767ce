//! A thousand codes, which no enum here has: a contract that is written as JSON.

use errorbook::contract;
use errorbook_contract::{
    Contract, Json,
    openapi::{Options, complete},
};
use errorbook_examples::shop::errors::ShopV1;
use serde_json::{Map, Value, json};

use crate::{
    document::Document,
    of_book::{around, operation},
};

const CODES: usize = 1_000;
/// How many codes a type has, and so an operation.
const OF_A_TYPE: usize = 50;

fn thousand() -> Contract {
    let mut contract: Value = serde_json::from_str(&contract::<ShopV1>().to_json()).unwrap();
    contract["errors"] = (0..CODES).map(entry).collect();
    contract.to_string().parse().unwrap()
}

fn entry(at: usize) -> Value {
    let code = format!("code_{at:04}_is_wrong");
    let doc_url = format!("https://docs.example.com/errors#{code}");
    let example = json!({
        "type": "invalid_request_error", "code": code, "message": "wrong", "doc_url": doc_url,
        "details": { "limit": 1, "currency": "EUR" },
    });
    json!({
        "code": code, "status": 400 + at % 30, "type": "invalid_request_error",
        "title": "Bad Request", "retry": "never", "doc_url": doc_url,
        "description": "The request has a field that is wrong, and nothing was done.",
        "details": { "members": [
            { "name": "limit", "schema": { "type": "integer" } },
            { "name": "currency", "schema": { "type": "string" } },
        ] },
        "owner": format!("shop::Error{}", at / OF_A_TYPE), "variant": format!("Wrong{at}"),
        "examples": { "application/json": example },
    })
}

#[test]
fn a_thousand_codes() {
    let paths: Map<_, _> = (0..CODES / OF_A_TYPE)
        .map(|at| {
            let marker = format!("x-errorbook:shop::Error{at}");
            (format!("/operations/{at}/{{id}}"), operation(&format!("operation{at}"), &marker))
        })
        .collect();
    let document = around("3.1.0", &paths.into()).to_string();
    let mut document: Json = serde_json::from_str(&document).unwrap();
    complete(&mut document, &thousand(), &Options::new()).unwrap();
    let json: Value = serde_json::from_str(&document.to_string()).unwrap();
    assert_eq!(json["components"]["schemas"].as_object().unwrap().len(), CODES);
    Document { name: "large/thousand", json }.prove();
}
