//! The pass over the document of an API.

mod document;
mod operation;
mod refused;
mod written;

use errorbook_contract::{
    Contract, Json,
    openapi::{Options, complete},
};
use serde_json::{Value, json};

use super::{book, entry, value};

/// A book with two types of errors and a fallback.
fn contract() -> Contract {
    let of_key = |code, status| entry(code, status, json!({ "owner": "shop::KeyError" }));
    let fallback = |code, status| {
        let any = matches!(status, 400 | 500);
        let more = json!({ "owner": "shop::HttpError", "fallback": true, "status_varies": any });
        entry(code, status, more)
    };
    book(&[
        entry("card_declined", 402, json!({})),
        entry("parameter_invalid", 422, json!({})),
        of_key("key_invalid", 422),
        of_key("key_missing", 401),
        fallback("bad_request", 400),
        fallback("route_not_found", 404),
        fallback("method_not_allowed", 405),
        fallback("content_too_large", 413),
        fallback("range_not_satisfiable", 416),
        fallback("internal_server_error", 500),
    ])
}

#[expect(clippy::needless_pass_by_value, reason = "it is written in place")]
fn api(method: &str, path: &str, operation: Value) -> Value {
    json!({
        "openapi": "3.1.0", "info": { "title": "Shop", "version": "1" },
        "paths": { path: { method: operation } },
    })
}

/// Completes a document, twice.
fn completed_with(document: &Value, options: &Options) -> Value {
    let mut document: Json = serde_json::from_str(&document.to_string()).unwrap();
    complete(&mut document, &contract(), options).unwrap();
    let once = document.clone();
    complete(&mut document, &contract(), options).unwrap();
    assert_eq!(document.pretty(), once.pretty(), "a completed document changed");
    value(&document)
}

fn completed(document: &Value) -> Value {
    completed_with(document, &Options::new())
}

/// Returns the codes of each response of the only operation.
fn codes(document: &Value) -> Value {
    let item = document["paths"].as_object().unwrap().values().next().unwrap();
    let operation = item.as_object().unwrap().values().find(|value| value.is_object()).unwrap();
    let codes = operation["responses"].as_object().unwrap().iter().map(|(key, response)| {
        let response = match response["$ref"].as_str() {
            Some(reference) => document.pointer(reference.trim_start_matches('#')).unwrap(),
            None => response,
        };
        (key.clone(), response["x-error-codes"].clone())
    });
    codes.collect()
}

/// The same, without what answers for all other statuses.
fn codes_by_status(document: &Value) -> Value {
    let mut codes = codes(document);
    codes.as_object_mut().unwrap().retain(|key, _| !key.ends_with("XX"));
    codes
}

fn error(document: &Value) -> String {
    let mut document: Json = serde_json::from_str(&document.to_string()).unwrap();
    let before = document.clone();
    let error = complete(&mut document, &contract(), &Options::new()).unwrap_err();
    assert_eq!(document, before, "a document that was not completed changed");
    error.to_string()
}
