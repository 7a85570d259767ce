//! `openapi`: components, and documents that are completed.

use serde_json::{Value, json};

use crate::{
    contracts::{contract, document, with_errors},
    scratch::{Ran, Scratch},
};

/// A contract with two types of errors and what the framework answers by itself, in one envelope.
fn shop(name: &str) -> Scratch {
    let scratch = Scratch::new(name);
    let entry = |code: &str, status: u16, more: &str| {
        format!(
            r#"{{ "code": "{code}", "status": {status}, "title": "A title", "retry": "never", {more} }}"#
        )
    };
    let errors = [
        entry("account_closed", 403, r#""owner": "shop::AccountError""#),
        entry("order_not_found", 404, r#""owner": "shop::OrderError""#),
        entry("internal_server_error", 500, r#""owner": "shop::HttpError", "fallback": true"#),
    ];
    let contract = with_errors("shop::ShopApi", &format!("[{}]", errors.join(",")));
    let envelope = r#"[{ "media_type": "application/json", "shape": { "object": { "members": [
        { "name": "code", "value": { "source": "code" } },
        { "name": "message", "value": { "source": "message" } }
    ] } } }]"#;
    scratch.write(
        "errors.json",
        contract.replace("\"envelopes\": []", &format!("\"envelopes\": {envelope}")),
    );
    scratch
}

fn json_of(ran: &Ran) -> Value {
    serde_json::from_str(&ran.out).unwrap()
}

/// Returns the statuses and codes of the only operation.
fn codes(document: &Value) -> Value {
    let responses = document["paths"]["/orders"]["get"]["responses"].as_object().unwrap();
    let codes = responses.iter().map(|(status, response)| {
        let response = match response["$ref"].as_str() {
            Some(reference) => document.pointer(&reference[1..]).unwrap(),
            None => response,
        };
        (status.clone(), response["x-error-codes"].clone())
    });
    Value::Object(codes.collect())
}

const LISTED: &str = r#"{ "404": { "description": "", "x-error-codes": ["order_not_found"] } }"#;

#[test]
fn components_of_a_contract() {
    let scratch = shop("openapi");
    let made = json_of(&scratch.errorbook("openapi").exits(0));
    assert_eq!(made["openapi"], "3.1.0");
    let schemas = made["components"]["schemas"].as_object().unwrap();
    let names: Vec<_> = schemas.keys().collect();
    assert_eq!(names, ["AccountClosedError", "InternalServerError", "OrderNotFoundError"]);
    let response = &made["components"]["responses"]["Errors404"];
    assert_eq!(response["x-error-codes"], json!(["order_not_found"]));
    assert!(response["headers"]["x-request-id"].is_object());
}

#[test]
fn the_form_of_the_responses() {
    let scratch = shop("openapi_form");
    let made = |options: &str| json_of(&scratch.errorbook(&format!("openapi {options}")).exits(0));
    assert_eq!(made("--openapi 3.1"), made(""));
    assert_eq!(made("--openapi 3.0")["openapi"], "3.0.3");
    let schemas = made("--per-status")["components"]["schemas"].take();
    assert_eq!(
        schemas.as_object().unwrap().keys().collect::<Vec<_>>(),
        ["Error403", "Error404", "Error500"]
    );
    let headers =
        |options: &str| made(options)["components"]["responses"]["Errors404"]["headers"].take();
    assert!(headers("--request-id-header X-Trace")["x-trace"].is_object());
    assert_eq!(headers("--no-request-id-header"), Value::Null);
}

#[test]
fn what_the_form_cannot_be() {
    let scratch = shop("openapi_wrong");
    scratch.write("api.json", document(LISTED));
    scratch.errorbook("openapi --openapi 2.0").exits(2).says("[possible values: 3.1, 3.0]");
    scratch.errorbook("openapi --request-id-header a:b").exits(2).says("letters, digits, `-`");
    let both = "openapi --request-id-header a --no-request-id-header";
    scratch.errorbook(both).exits(2).says("cannot be used with");
    let both = "openapi --complete api.json --openapi 3.0";
    scratch.errorbook(both).exits(2).says("cannot be used with");
}

#[test]
fn a_document_is_completed() {
    let scratch = shop("openapi_complete");
    scratch.write("api.json", document(LISTED));
    let ran = scratch.errorbook("openapi --complete api.json").exits(0);
    let expected = json!({ "404": ["order_not_found"], "500": ["internal_server_error"] });
    assert_eq!(codes(&json_of(&ran)), expected);
    let below = scratch.errorbook("openapi --complete api.json --base-path /orders").exits(0);
    assert_eq!(codes(&json_of(&below)), expected);
    scratch
        .errorbook("openapi --complete api.json --base-path /v2")
        .exits(2)
        .says("the document has no path below `/v2`");
    scratch.errorbook("openapi --base-path /v2").exits(2).says("--complete <DOCUMENT>");
    let input = scratch.errorbook_reading("openapi --complete -", &document(LISTED)).exits(0);
    assert_eq!(input.out, ran.out);
    let per_status = scratch.errorbook("openapi --complete api.json --per-status").exits(0);
    assert!(json_of(&per_status)["components"]["schemas"]["Error404"].is_object());
    let other = scratch
        .errorbook("openapi --complete api.json --request-id-header x-trace errors.json")
        .exits(0);
    assert!(
        json_of(&other)["components"]["responses"]["FrameworkError500"]["headers"]["x-trace"]
            .is_object()
    );
}

#[test]
fn a_document_is_replaced() {
    let scratch = shop("openapi_replace");
    scratch.write("api.json", document(LISTED));
    let command = "openapi --complete api.json --output api.json";
    let printed = scratch.errorbook("openapi --complete api.json").exits(0).out;
    scratch.errorbook(command).exits(0).says("wrote api.json");
    assert_eq!(scratch.read("api.json"), printed);
    scratch.errorbook(command).exits(0);
    assert_eq!(scratch.read("api.json"), printed, "a completed document stays as it is");
    let why = "api.json: it was completed with other errors, options or another release";
    scratch.errorbook(&format!("{command} --per-status")).exits(2).says(why);
    scratch.write("errors.json", contract("shop::ShopApi", &[("order_not_found", 404)]));
    scratch.errorbook(command).exits(2).says(why);
    assert_eq!(scratch.read("api.json"), printed);
}

/// As poem-openapi writes two types of one operation.
#[test]
fn markers_and_a_status_that_is_there_twice() {
    let scratch = shop("openapi_markers");
    let marker = r#"{ "description": "not complete" }"#;
    let made = r#"{ "description": "", "content": {}, "x-error-codes": ["order_not_found"] }"#;
    let responses = format!(
        r#"{{ "404": {{ "description": "first" }}, "404": {made}, "200": {{ "description": "Fine" }},
        "x-errorbook:shop::OrderError": {marker}, "x-errorbook:shop::AccountError": {marker} }}"#
    );
    scratch.write("api.json", document(&responses));
    let ran = scratch.errorbook("openapi --complete api.json").exits(0);
    assert!(!ran.out.contains("x-errorbook:"), "{ran:?}");
    let expected = json!({
        "200": null, "403": ["account_closed"], "404": ["order_not_found"],
        "500": ["internal_server_error"],
    });
    assert_eq!(codes(&json_of(&ran)), expected);

    let responses = r#"{ "200": { "description": "first" }, "200": { "description": "second" } }"#;
    scratch.write("api.json", document(responses));
    let ran = scratch.errorbook("openapi --complete api.json").exits(0);
    assert_eq!(
        json_of(&ran)["paths"]["/orders"]["get"]["responses"]["200"]["description"],
        "second"
    );
}

#[test]
fn a_document_of_git_with_a_book_of_the_source() {
    let scratch = Scratch::new("openapi_book");
    scratch.shop(".");
    scratch.write("api.json", document(LISTED));
    scratch.git_init();
    scratch.write("api.json", "");
    let line = "openapi --complete git:main:api.json --book shop::ShopApi";
    let ran = scratch.errorbook(line).exits(0);
    assert_eq!(codes(&json_of(&ran)), json!({ "404": ["order_not_found"] }));
}

/// Completes a document, which is refused; it is then as it was.
fn refused(name: &str, document: impl AsRef<[u8]>, why: &str) {
    let scratch = shop(name);
    scratch.write("api.json", &document);
    let ran = scratch.errorbook("openapi --complete api.json --output api.json").exits(2);
    let ran = ran.says("error: api.json: ").says(why);
    assert_eq!(ran.out, "");
    assert!(!ran.err.contains("panicked"), "{ran:?}");
    assert_eq!(std::fs::read(scratch.path("api.json")).unwrap(), document.as_ref());
}

#[test]
fn errors_that_the_contract_does_not_have() {
    let listed = |code: &str| {
        document(&format!(r#"{{ "404": {{ "description": "", "x-error-codes": ["{code}"] }} }}"#))
    };
    let why =
        "GET /orders answers 404 with the code `gone`, which the book `shop::ShopApi` does not";
    refused("openapi_code", listed("gone"), why);
    refused(
        "openapi_status",
        listed("account_closed"),
        "answers 404 with the code `account_closed`",
    );
    refused("openapi_control", listed(r"\u001b[31m"), r"the code `\u{1b}[31m`");
    let type_ = r#"{ "x-errorbook:bank::BankError": { "description": "" } }"#;
    refused(
        "openapi_type",
        document(type_),
        "errors of `bank::BankError`, which is not in the book",
    );
    let any = r#"{ "x-errorbook-any:bank::BankApi": { "description": "" } }"#;
    refused("openapi_other_book", document(any), "the document is that of `shop::ShopApi`");
    let broken = r##"{ "500": { "$ref": "#/components/responses/None" } }"##;
    refused("openapi_reference", document(broken), "refers to `#/components/responses/None`");
}

#[test]
fn what_is_no_document() {
    refused("openapi_empty", "\n", "the document is empty");
    refused("openapi_cut", "{\n  \"openapi\": \"3.1.0\"", "line 2, column 20: not JSON: EOF");
    refused(
        "openapi_yaml",
        "# Shop\nopenapi: 3.1.0\npaths: {}\n",
        "YAML; convert it to JSON first",
    );
    refused("openapi_yaml_start", "---\na: b\n", "YAML; convert it to JSON first");
    let swagger = r#"{ "swagger": "2.0", "paths": {} }"#;
    refused("openapi_2", swagger, "Swagger 2; convert it to OpenAPI 3 first");
    let why = "the document has no `openapi` of version 3";
    refused("openapi_4", r#"{ "openapi": "4.0.0", "paths": {} }"#, why);
    refused("openapi_array", "[]", why);
    refused("openapi_contract", contract("shop::ShopApi", &[("a", 404)]), why);
}

#[test]
fn documents_that_want_to_do_harm() {
    refused("openapi_long", vec![b' '; 100 << 20], "the file is longer than 64 MiB");
    refused("openapi_not_utf_8", b"{\n\"openapi\": \"\xff\"}", "line 2: the file is not UTF-8");
    let deep = "[".repeat(1_000_000) + &"]".repeat(1_000_000);
    refused("openapi_nested", document(&deep), "not JSON: recursion limit exceeded");
    let schema = r#"{"items":"#.repeat(1_000_000) + "1" + &"}".repeat(1_000_000);
    refused("openapi_nested_schema", schema, "not JSON: recursion limit exceeded");
}

#[cfg(unix)]
#[test]
fn a_document_without_end() {
    let scratch = shop("openapi_zero");
    scratch
        .errorbook("openapi --complete /dev/zero")
        .exits(2)
        .says("/dev/zero: the file is longer");
}

#[test]
fn places_that_have_no_document() {
    let scratch = shop("openapi_none");
    let ran = scratch.errorbook("openapi --complete none.yaml").exits(2);
    let ran = ran.says("none.yaml: there is no such file");
    assert!(!ran.err.contains("revision"), "{ran:?}");
    scratch.errorbook("openapi --complete .").exits(2).says("error: .: ");
    scratch.errorbook("openapi none.json").exits(2).says("none.json: there is no such file");
}

/// As deep as JSON is read, in all places of a document.
#[test]
fn nonsense_that_is_read_is_refused() {
    let of = |paths: &str| format!(r#"{{ "openapi": "3.0.9", "paths": {paths} }}"#);
    refused("openapi_null", of("null"), "`paths` is not an object");
    refused("openapi_list", of("[1]"), "`paths` is not an object");
    refused("openapi_path", of(r#"{ "/a": 1 }"#), "the path `/a` is not an object");
    let responses = of(r#"{ "/a": { "put": { "responses": 3 } } }"#);
    refused("openapi_number", responses, "`responses` of PUT /a is not an object");
    let deep = "[".repeat(100) + &"]".repeat(100);
    let components = format!(r#"{{ "openapi": "3.1.0", "components": {deep} }}"#);
    refused("openapi_deep", components, "`components` is not an object");
}
