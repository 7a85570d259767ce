//! What the user wrote.

use serde_json::{Value, json};

use super::{api, codes, completed, error};

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
fn codes_that_a_component_lists_are_those_of_the_operation() {
    let refers = json!({ "$ref": "#/components/responses/Declined" });
    let mut document = api("put", "/a", json!({ "responses": { "402": refers } }));
    let declined = json!({ "description": "No.", "x-error-codes": ["card_declined"] });
    document["components"] = json!({ "responses": { "Declined": declined } });
    let document = completed(&document);
    assert_eq!(codes(&document)["402"], json!(["card_declined"]));
    let response = &document["paths"]["/a"]["put"]["responses"]["402"];
    assert_eq!(response["description"], "No.");
    let mut wrong = api("put", "/a", json!({ "responses": { "404": refers } }));
    wrong["components"] = document["components"].clone();
    assert!(error(&wrong).ends_with("the code `card_declined`, which has the status 402"));
}

#[test]
fn references_to_responses() {
    let to = |name: &str| json!({ "$ref": format!("#/components/responses/{name}") });
    let elsewhere = json!({ "$ref": "common.json#/Ok" });
    let mut document = api(
        "put",
        "/a",
        json!({ "responses": {
            "200": elsewhere, "default": elsewhere, "302": to("None"), "402": to("First"),
            "404": { "$ref": "#/components/responses/Second", "description": "Not here." },
            "x-errorbook:shop::PayError": {},
        } }),
    );
    document["components"] = json!({ "responses": {
        "First": to("Second"), "Second": { "description": "Mine." }, "Round": to("Round"),
    } });
    let document_3_1 = completed(&document);
    let responses = &document_3_1["paths"]["/a"]["put"]["responses"];
    assert_eq!(responses["200"], elsewhere);
    assert_eq!(responses["default"], elsewhere);
    assert_eq!(responses["302"], to("None"));
    assert_eq!(responses["402"]["$ref"], Value::Null);
    assert!(responses["402"]["description"].as_str().unwrap().starts_with("Mine.\n\n"));
    assert_eq!(document_3_1["components"]["responses"]["First"], to("Second"));
    let second = &document_3_1["components"]["responses"]["Second"];
    assert!(second["headers"]["x-request-id"].is_object());

    let own = json!({ "$ref": "#/components/responses/Second", "description": "Own." });
    let described = |version: &str| {
        let mut document = document.clone();
        document["openapi"] = version.into();
        document["paths"]["/a"]["put"]["responses"]["402"] = own.clone();
        let completed = completed(&document);
        let response = &completed["paths"]["/a"]["put"]["responses"]["402"];
        response["description"].as_str().unwrap()[..5].to_owned()
    };
    assert_eq!([described("3.1.0"), described("3.0.3")], ["Own.\n", "Mine."]);

    document["paths"]["/a"]["put"]["responses"]["402"] = to("Round");
    assert!(error(&document).starts_with("PUT /a refers to `#/components/responses/Round`"));
    document["paths"]["/a"]["put"]["responses"]["402"] = elsewhere;
    assert!(error(&document).starts_with("PUT /a refers to `common.json#/Ok`"));
}

#[test]
fn a_path_can_be_a_component() {
    let operation = json!({ "delete": { "responses": { "x-errorbook:shop::PayError": {} } } });
    let to = json!({ "$ref": "#/components/pathItems/A" });
    let mut document = json!({ "openapi": "3.1.0", "paths": { "/a/{id}": to, "/b/{id}": to } });
    document["components"] = json!({ "pathItems": { "A": operation, "B": operation } });
    let done = completed(&document);
    let responses = &done["components"]["pathItems"]["A"]["delete"]["responses"];
    assert_eq!(responses["402"]["x-error-codes"], json!(["card_declined"]));
    assert!(responses["404"].is_object(), "it has parameters in its path");
    assert!(!responses.to_string().contains("x-errorbook:"));
    assert_eq!(done["components"]["pathItems"]["B"], operation);
    let mut chain = document.clone();
    chain["components"]["pathItems"]["A"] = json!({ "$ref": "#/components/pathItems/B" });
    let chain = completed(&chain);
    assert!(chain["components"]["pathItems"]["B"]["delete"]["responses"]["402"].is_object());
    document["paths"]["/a/{id}"]["$ref"] = json!("other.json#/a");
    assert_eq!(
        error(&document),
        "the path `/a/{id}` refers to `other.json#/a`, which is not in `components/pathItems`; bundle the \
         document first",
    );
}
