//! The document of a book for which there is no server.

use std::collections::BTreeSet;

use errorbook::{ErrorBook, contract, openapi::complete};
use serde_json::{Map, Value, json};

use crate::document::Document;

/// Proves the document of an API with an operation for each of its error types, and one that can answer
/// any error. The version is `3.0.3` or `3.1.0`.
pub(crate) fn prove<B: ErrorBook>(name: &'static str, version: &str) {
    let contract = contract::<B>();
    let own = contract.errors.iter().filter(|entry| !entry.fallback);
    let owners: BTreeSet<&str> = own.map(|entry| &*entry.owner).collect();
    let mut operations: Map<_, _> = owners
        .iter()
        .map(|owner| {
            let name = owner.rsplit("::").next().expect("a path has a name");
            (format!("/{name}/{{id}}"), operation(name, &format!("x-errorbook:{owner}")))
        })
        .collect();
    let any = format!("x-errorbook-any:{}", contract.book);
    operations.insert("/any/{id}".into(), operation("any", &any));
    let mut json = around(version, &operations.into());
    complete::<B>(&mut json).expect("it is a document");
    let once = json.clone();
    complete::<B>(&mut json).expect("it is a document");
    assert_eq!(json, once, "{name}: a completed document changed");
    Document { name, json }.prove();
}

/// Returns a document with these operations, and with what linters ask for.
pub(crate) fn around(version: &str, paths: &Value) -> Value {
    json!({
        "openapi": version,
        "info": {
            "title": "Errors",
            "description": "An API that answers errors.",
            "version": "1",
            "contact": { "name": "errorbook", "url": "https://docs.example.com" },
            "license": { "name": "MIT", "url": "https://opensource.org/license/mit" },
        },
        "servers": [{ "url": "/" }],
        "tags": [{ "name": "Errors", "description": "What goes wrong." }],
        "paths": paths,
    })
}

/// Returns an operation that takes a parameter and a body.
pub(crate) fn operation(id: &str, marker: &str) -> Value {
    let id_schema = json!({ "type": "string" });
    json!({ "post": {
        "operationId": id,
        "summary": "Fails.",
        "description": "Answers each error of its own.",
        "tags": ["Errors"],
        "parameters": [{ "name": "id", "in": "path", "required": true, "schema": id_schema }],
        "requestBody": { "content": { "application/json": { "schema": { "type": "object" } } } },
        "responses": { "200": { "description": "It went well." }, marker: { "description": "" } },
    } })
}
