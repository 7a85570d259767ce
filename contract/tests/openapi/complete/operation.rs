//! The responses of an operation.

use errorbook_contract::{
    Json,
    openapi::{Options, Schemas, complete},
};
use serde_json::{Value, json};

use super::{api, codes, codes_by_status, completed, completed_with, error};
use crate::{book, entry, value};

#[test]
fn the_errors_of_two_types_share_a_status() {
    let marked = json!({ "responses": {
        "200": { "description": "" },
        // What the type that came last has left of the two.
        "422": { "description": "\n\n<!-- errorbook -->", "content": { "application/json": {} }, "x-error-codes": ["key_invalid"] },
        "x-errorbook:shop::PayError": { "description": "" },
        "x-errorbook:shop::KeyError": { "description": "" },
    } });
    let document = completed(&api("get", "/orders", marked));
    assert_eq!(
        codes_by_status(&document),
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
    assert_eq!(responses["500"], json!({ "$ref": "#/components/responses/FrameworkError500" }));
    let request_id = &responses["200"]["headers"]["x-request-id"];
    assert_eq!(request_id["required"], true);
}

#[test]
fn what_an_operation_does_not_name_is_in_the_response_of_its_class() {
    let all = json!([
        "bad_request",
        "content_too_large",
        "method_not_allowed",
        "range_not_satisfiable",
        "route_not_found",
    ]);
    let document = completed(&api(
        "delete",
        "/a",
        json!({ "responses": { "x-errorbook:shop::PayError": {} } }),
    ));
    let codes = codes(&document);
    assert_eq!(codes["400"], Value::Null);
    assert_eq!(codes["4XX"], all);
    assert_eq!(codes["5XX"], json!(["internal_server_error"]));
    let responses = &document["paths"]["/a"]["delete"]["responses"];
    assert_eq!(responses["4XX"]["$ref"], "#/components/responses/FrameworkError4XX");
    let response = &document["components"]["responses"]["FrameworkError4XX"];
    let schema = &response["content"]["application/json"]["schema"];
    assert_eq!(schema["$ref"], "#/components/schemas/FrameworkError4XX");
    let schema = &document["components"]["schemas"]["FrameworkError4XX"];
    assert_eq!(schema["oneOf"].as_array().unwrap().len(), 5);
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
        let codes = codes_by_status(document);
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
fn any_error_has_one_schema_for_a_status() {
    let any = |path| {
        let responses = json!({ "responses": { "x-errorbook-any:shop::ShopApi": {} } });
        completed(&api("get", path, responses))
    };
    let document = any("/a/{id}");
    assert_eq!(
        codes_by_status(&document),
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
    assert_eq!(codes_by_status(&any("/a"))["404"], Value::Null);
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
fn a_label_tells_which_responses_are_made() {
    let own = |text: &str| json!({ "description": text, "content": {}, "x-error-codes": ["card_declined"] });
    let operation = |text| {
        let marked = json!({ "responses": { "402": own(text), "x-errorbook:shop::PayError": {} } });
        completed(&api("delete", "/a", marked))
    };
    let description = |document: &Value| {
        document["paths"]["/a"]["delete"]["responses"]["402"]["description"].clone()
    };
    let made = operation("Made.\n\n<!-- errorbook -->");
    assert_eq!(description(&made), "A title\n\nDo not send it again unchanged.");
    assert!(!made.to_string().contains("errorbook"));
    assert_eq!(description(&operation("Written.")), "Written.");
}

#[test]
fn each_response_has_a_description() {
    let responses = json!({
        "200": { "content": {} }, "409": {}, "201": { "description": "" }, "304": {}, "default": {},
    });
    let document = completed(&api("get", "/a", json!({ "responses": responses })));
    let responses = &document["paths"]["/a"]["get"]["responses"];
    let description = |name: &str| responses[name]["description"].as_str().unwrap();
    assert_eq!(
        ["200", "409", "201", "304", "default"].map(description),
        ["Success.", "An error.", "", "A response.", "An error."]
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
fn made_responses_without_a_marker_are_an_error() {
    let made = json!({ "404": { "description": "Made.\n\n<!-- errorbook -->\n" } });
    assert!(
        error(&api("get", "/a", json!({ "responses": made })))
            .starts_with("GET /a has responses that errorbook made, but no longer the members")
    );
}
