//! The rest of a document.

use errorbook_contract::{
    Json,
    openapi::{Options, complete},
};
use serde_json::{Value, json};

use super::{api, completed_with, contract};
use crate::{book, entry, value};

#[test]
fn each_version_of_an_api_can_have_a_book() {
    let operation = json!({ "get": { "responses": { "200": { "description": "" } } } });
    let paths =
        ["/v1", "/v1/a", "/v10/a", "/v2/a"].map(|path| (path.to_owned(), operation.clone()));
    let document = json!({ "openapi": "3.1.0", "paths": serde_json::Map::from_iter(paths) });
    let document = completed_with(&document, &Options::new().with_base_path("/v1/"));
    let is_complete = |path: &str| document["paths"][path]["get"]["responses"]["500"].is_object();
    assert_eq!(["/v1", "/v1/a", "/v10/a", "/v2/a"].map(is_complete), [true, true, false, false]);
    let mut document: Json = serde_json::from_str(&document.to_string()).unwrap();
    let options = Options::new().with_base_path("v3");
    let error = complete(&mut document, &contract(), &options).unwrap_err();
    assert_eq!(error.to_string(), "the document has no path below `/v3`");
}

#[test]
fn a_book_without_envelopes() {
    let mut contract = contract();
    contract.envelopes.clear();
    let document = api("put", "/a", json!({ "responses": { "200": { "description": "" } } }));
    let mut document: Json = serde_json::from_str(&document.to_string()).unwrap();
    complete(&mut document, &contract, &Options::new()).unwrap();
    let once = document.clone();
    complete(&mut document, &contract, &Options::new()).unwrap();
    assert_eq!(document, once);
}

#[test]
fn the_page_of_the_errors_is_linked() {
    let url = |page: &str, code: &str| json!({ "doc_url": format!("{page}#{code}") });
    let of = |entries: &[Value]| {
        let mut document: Json = serde_json::from_str(r#"{"openapi":"3.1.0","paths":{}}"#).unwrap();
        complete(&mut document, &book(entries), &Options::new()).unwrap();
        value(&document)["externalDocs"]["url"].take()
    };
    let page = "https://shop.example.com/errors";
    let a = entry("a", 404, url(page, "a"));
    assert_eq!(of(&[a.clone(), entry("b", 404, url(page, "b"))]), page);
    assert_eq!(of(&[a, entry("b", 404, url("https://other.example.com", "b"))]), Value::Null);
    assert_eq!(of(&[entry("a", 404, json!({}))]), Value::Null);
}
