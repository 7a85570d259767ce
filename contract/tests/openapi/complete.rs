//! The pass over the document of an API.

use errorbook_contract::{
    Contract, Json,
    openapi::{Options, Schemas, complete},
};
use serde_json::{Value, json};

use super::{book, entry, value};

/// A book with two types of errors and a fallback.
fn contract() -> Contract {
    let of_key = |code, status| entry(code, status, json!({ "owner": "shop::KeyError" }));
    let fallback =
        |code, status| entry(code, status, json!({ "owner": "shop::HttpError", "fallback": true }));
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

fn error(document: &Value) -> String {
    let mut document: Json = serde_json::from_str(&document.to_string()).unwrap();
    let before = document.clone();
    let error = complete(&mut document, &contract(), &Options::new()).unwrap_err();
    assert_eq!(document, before, "a document that was not completed changed");
    error.to_string()
}

#[test]
fn the_errors_of_two_types_share_a_status() {
    let marked = json!({ "responses": {
        "200": { "description": "" },
        // What the type that came last has left of the two.
        "422": { "description": "", "content": { "application/json": {} }, "x-error-codes": ["key_invalid"] },
        "x-errorbook:shop::PayError": { "description": "" },
        "x-errorbook:shop::KeyError": { "description": "" },
    } });
    let document = completed(&api("get", "/orders", marked));
    assert_eq!(
        codes(&document),
        json!({
            "200": null,
            "401": ["key_missing"],
            "402": ["card_declined"],
            "416": ["range_not_satisfiable"],
            "422": ["key_invalid", "parameter_invalid"],
            "500": ["internal_server_error"],
        }),
    );
    let responses = &document["paths"]["/orders"]["get"]["responses"];
    assert_eq!(
        responses["422"]["content"]["application/json"]["schema"],
        json!({ "oneOf": [
            { "$ref": "#/components/schemas/KeyInvalidError" },
            { "$ref": "#/components/schemas/ParameterInvalidError" },
        ] }),
    );
    assert_eq!(responses["500"], json!({ "$ref": "#/components/responses/Error500" }));
    let request_id = &responses["200"]["headers"]["x-request-id"];
    assert_eq!(request_id["required"], true);
}

#[test]
fn a_status_that_varies_is_no_success() {
    let contract = book(&[entry("bank_failed", 502, json!({ "status_varies": true }))]);
    let responses = json!({
        "200": { "description": "" },
        "x-errorbook:shop::PayError": { "description": "" },
    });
    let document = api("get", "/banks", json!({ "responses": responses }));
    let mut document: Json = serde_json::from_str(&document.to_string()).unwrap();
    complete(&mut document, &contract, &Options::new()).unwrap();
    let bank_failed = json!(["bank_failed"]);
    assert_eq!(
        codes(&value(&document)),
        json!({ "200": null, "4XX": bank_failed, "502": bank_failed, "5XX": bank_failed }),
    );
}

#[test]
fn failures_of_the_framework_depend_on_the_input() {
    let keys = |document: &Value| {
        let codes = codes(document);
        codes.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ")
    };
    let operation = |more: Value| {
        let mut operation = json!({ "responses": { "204": { "description": "" } } });
        operation.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        operation
    };
    let none = completed(&api("delete", "/a", operation(json!({}))));
    assert_eq!(keys(&none), "204 500");
    let read = completed(&api("get", "/a", operation(json!({}))));
    assert_eq!(keys(&read), "204 416 500");
    let body = completed(&api("post", "/a", operation(json!({ "requestBody": {} }))));
    assert_eq!(keys(&body), "204 400 413 500");
    let query = json!({ "parameters": [{ "in": "query", "name": "q" }] });
    assert_eq!(keys(&completed(&api("delete", "/a", operation(query)))), "204 400 500");
    let path = completed(&api("delete", "/a/{id}", operation(json!({}))));
    assert_eq!(keys(&path), "204 400 404 500");
    let mut shared = api("delete", "/a", operation(json!({})));
    shared["paths"]["/a"]["parameters"] = json!([{ "in": "header", "name": "q" }]);
    assert_eq!(keys(&completed(&shared)), "204 400 500");
}

#[test]
fn a_response_can_list_its_codes() {
    let listed = json!({ "responses": {
        "402": { "description": "Pay first.", "x-error-codes": ["card_declined"] },
        "422": { "description": "", "x-error-codes": ["key_invalid", "parameter_invalid"] },
    } });
    let document = completed(&api("put", "/a", listed));
    let responses = &document["paths"]["/a"]["put"]["responses"];
    assert_eq!(responses["402"]["description"], "Pay first.");
    let schema = &responses["402"]["content"]["application/json"]["schema"];
    assert_eq!(schema["$ref"], "#/components/schemas/CardDeclinedError");
    assert!(responses["422"]["description"].as_str().unwrap().starts_with("- `key_invalid`"));
}

#[test]
fn a_response_of_the_user_keeps_what_it_has() {
    let own = json!({ "responses": { "500": {
        "description": "Call us.",
        "headers": { "X-Phone": { "schema": { "type": "string" } }, "X-Request-Id": { "schema": {} } },
        "content": {
            "application/json": { "schema": { "type": "string" }, "example": "sorry" },
            "text/plain": { "schema": { "type": "string" } },
        },
    } } });
    let document = completed(&api("put", "/a", own));
    let response = &document["paths"]["/a"]["put"]["responses"]["500"];
    assert!(response["description"].as_str().unwrap().starts_with("Call us.\n\nA title"));
    let headers: Vec<_> = response["headers"].as_object().unwrap().keys().collect();
    assert_eq!(headers, ["X-Phone", "X-Request-Id"]);
    let json = &response["content"]["application/json"];
    assert_eq!(json["schema"]["anyOf"][0], json!({ "type": "string" }));
    assert_eq!(json["schema"]["anyOf"][1]["$ref"], "#/components/schemas/InternalServerError");
    assert_eq!(json["examples"]["example"]["value"], "sorry");
    assert_eq!(json["example"], Value::Null);
    assert!(response["content"]["text/plain"].is_object());
}

#[test]
fn components_of_the_user_keep_their_names() {
    let mut document = api(
        "get",
        "/a",
        json!({ "responses": {
        "403": { "$ref": "#/components/responses/Mine" },
        "500": { "$ref": "#/components/responses/Mine" },
        "x-errorbook:shop::PayError": {},
    } }),
    );
    document["components"] = json!({
        "schemas": { "CardDeclinedError": { "type": "string" } },
        "responses": { "Mine": { "description": "Mine." } },
        "securitySchemes": { "key": {} },
    });
    let document = completed(&document);
    let components = &document["components"];
    assert_eq!(components["schemas"]["CardDeclinedError"], json!({ "type": "string" }));
    assert!(components["schemas"]["CardDeclinedError2"].is_object());
    assert!(components["securitySchemes"]["key"].is_object());
    assert!(components["responses"]["Mine"]["headers"]["x-request-id"].is_object());
    assert_eq!(components["responses"]["Mine"]["x-error-codes"], Value::Null);
    let responses = &document["paths"]["/a"]["get"]["responses"];
    assert_eq!(responses["403"]["$ref"], "#/components/responses/Mine");
    assert!(responses["500"]["description"].as_str().unwrap().starts_with("Mine.\n\n"));
}

#[test]
fn any_error_has_one_schema_for_a_status() {
    let any = |path| {
        let responses = json!({ "responses": { "x-errorbook-any:shop::ShopApi": {} } });
        completed(&api("get", path, responses))
    };
    let document = any("/a/{id}");
    assert_eq!(
        codes(&document),
        json!({
            "400": ["bad_request"],
            "401": ["key_missing"],
            "402": ["card_declined"],
            "404": ["route_not_found"],
            "416": ["range_not_satisfiable"],
            "422": ["key_invalid", "parameter_invalid"],
            "500": ["internal_server_error"],
        }),
    );
    let responses = &document["paths"]["/a/{id}"]["get"]["responses"];
    assert_eq!(responses["422"]["$ref"], "#/components/responses/AnyError422");
    let schema = &document["components"]["schemas"]["Error422"];
    assert_eq!(schema["properties"]["code"]["enum"], json!(["key_invalid", "parameter_invalid"]));
    assert_eq!(codes(&any("/a"))["404"], Value::Null);
}

#[test]
fn any_error_can_be_a_violation_without_a_body() {
    let responses = |name: &str| json!({ "responses": { name: {} } });
    let any = completed(&api("get", "/a", responses("x-errorbook-any:shop::ShopApi")));
    assert_eq!(codes(&any)["400"], json!(["bad_request"]));
    let typed = completed(&api("get", "/a", responses("x-errorbook:shop::PayError")));
    assert_eq!(codes(&typed)["400"], Value::Null);
}

#[test]
fn a_marker_tells_which_responses_are_made() {
    let own = |text: &str| json!({ "description": text, "content": {} });
    let marked = json!({ "responses": {
        "402": own("Made."), "410": own("Written."),
        "x-errorbook:shop::PayError": {}, "x-errorbook-made:402 422": {},
    } });
    let document = completed(&api("delete", "/a", marked));
    let responses = &document["paths"]["/a"]["delete"]["responses"];
    assert!(!responses["402"]["description"].as_str().unwrap().contains("Made."));
    assert_eq!(responses["410"]["description"], "Written.");
    assert!(!document.to_string().contains("x-errorbook"));
}

#[test]
fn each_response_has_a_description() {
    let responses = json!({ "200": { "content": {} }, "409": {}, "201": { "description": "" } });
    let document = completed(&api("get", "/a", json!({ "responses": responses })));
    let responses = &document["paths"]["/a"]["get"]["responses"];
    let description = |name: &str| responses[name]["description"].as_str().unwrap();
    assert_eq!(
        [description("200"), description("409"), description("201")],
        ["Success.", "An error.", ""]
    );
}

#[test]
fn a_switch_gives_each_status_one_schema() {
    let options = Options::new().with_schemas(Schemas::PerStatus);
    let marked = json!({ "responses": { "x-errorbook:shop::KeyError": {} } });
    let document = completed_with(&api("get", "/a", marked), &options);
    let response = &document["paths"]["/a"]["get"]["responses"]["422"];
    assert_eq!(response["x-error-codes"], json!(["key_invalid"]));
    let schema = &response["content"]["application/json"]["schema"];
    assert_eq!(schema["$ref"], "#/components/schemas/Error422");
    let names: Vec<_> = document["components"]["schemas"].as_object().unwrap().keys().collect();
    assert!(names.iter().all(|name| name.starts_with("Error")), "{names:?}");
}

#[test]
fn every_version_from_3_0_on() {
    for version in ["3.0.0", "3.0.4", "3.1.0", "3.1.2", "3.2.0"] {
        let mut document = api("get", "/a", json!({ "responses": {} }));
        document["openapi"] = version.into();
        assert_eq!(codes(&completed(&document))["500"], json!(["internal_server_error"]));
    }
    for version in [json!("2.0"), json!(3), json!(null), json!("4.0.0"), json!("30.1")] {
        let mut document = api("get", "/a", json!({ "responses": {} }));
        document["openapi"] = version;
        assert_eq!(error(&document), "the document has no `openapi` of version 3");
    }
}

#[test]
fn what_the_book_does_not_have_is_an_error() {
    let of = |responses: Value| error(&api("post", "/a", json!({ "responses": responses })));
    assert_eq!(
        of(json!({ "x-errorbook:bank::BankError": {} })),
        "POST /a answers errors of `bank::BankError`, which is not in the book `shop::ShopApi`; add it to \
         `errors(…)`",
    );
    assert_eq!(
        of(json!({ "x-errorbook-any:bank::Api": {} })),
        "POST /a answers any error of the book `bank::Api`, but the document is that of `shop::ShopApi`",
    );
    assert_eq!(
        of(json!({ "404": { "x-error-codes": ["lost"] } })),
        "POST /a answers 404 with the code `lost`, which the book `shop::ShopApi` does not",
    );
    // A code of another status.
    assert_eq!(
        of(json!({ "404": { "x-error-codes": ["card_declined"] } })),
        "POST /a answers 404 with the code `card_declined`, which the book `shop::ShopApi` does not",
    );
    assert_eq!(
        of(json!({ "500": { "$ref": "#/components/responses/Lost" } })),
        "POST /a refers to `#/components/responses/Lost`, which the document does not have",
    );
}

#[test]
fn nonsense_is_left_alone() {
    for paths in
        [json!(null), json!([]), json!({ "/a": null }), json!({ "/a": { "get": 7, "x": {} } })]
    {
        let mut document = api("get", "/a", json!({}));
        document["paths"] = paths.clone();
        assert_eq!(completed(&document)["paths"], paths);
    }
    for responses in
        [json!(null), json!([]), json!({ "500": 7 }), json!({ "abc": {}, "default": {} })]
    {
        let document = api("put", "/a", json!({ "responses": responses }));
        completed(&document);
    }
    let number = api("put", "/a", json!({ "responses": { "500": 7 } }));
    assert_eq!(completed(&number)["paths"]["/a"]["put"]["responses"]["500"], 7);
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
