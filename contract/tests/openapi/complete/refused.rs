//! What is an error, and what is not.

use errorbook_contract::{
    Json,
    openapi::{Options, complete},
};
use serde_json::{Value, json};

use super::{api, codes, completed, contract, error};

#[test]
fn every_version_from_3_0_on() {
    for version in ["3.0.0", "3.0.4", "3.1.0", "3.1.2", "3.2.0"] {
        let mut document = api("get", "/a", json!({ "responses": {} }));
        document["openapi"] = version.into();
        assert_eq!(codes(&completed(&document))["500"], json!(["internal_server_error"]));
    }
    let swagger = json!({ "swagger": "2.0", "paths": {} });
    assert_eq!(error(&swagger), "the document is Swagger 2; convert it to OpenAPI 3 first");
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
        "POST /a answers 404 with the code `lost`, which the book `shop::ShopApi` does not have",
    );
    assert_eq!(
        of(json!({ "402": { "x-error-codes": ["card_decline"] } })),
        "POST /a answers 402 with the code `card_decline`, which the book `shop::ShopApi` does not have; \
         did you mean `card_declined`?",
    );
    assert_eq!(
        of(json!({ "402": { "x-error-codes": [null] } })),
        "POST /a answers 402 with an error without a code, which the book `shop::ShopApi` does not",
    );
    // A code of another status.
    assert_eq!(
        of(json!({ "404": { "x-error-codes": ["card_declined"] } })),
        "POST /a answers 404 with the code `card_declined`, which has the status 402",
    );
    assert_eq!(
        of(json!({ "500": { "$ref": "#/components/responses/Lost" } })),
        "POST /a refers to `#/components/responses/Lost`, which leads to no response of the document",
    );
}

#[test]
fn codes_that_nobody_would_read_are_an_error() {
    let of = |responses: Value| error(&api("post", "/a", json!({ "responses": responses })));
    let listed = || json!({ "description": "", "x-error-codes": ["card_declined"] });
    for (codes, name) in [(json!("card_declined"), "402"), (json!([1]), "402"), (json!({}), "4XX")]
    {
        assert_eq!(
            of(json!({ name: { "x-error-codes": codes } })),
            format!(
                "POST /a answers {name} with an `x-error-codes` that is no list of codes; write it as \
                 `[\"card_declined\"]`"
            ),
        );
    }
    for name in ["default", "4xx", "40", "+40", "", "Mine"] {
        assert_eq!(
            of(json!({ name: listed() })),
            format!(
                "POST /a lists codes in `{name}`; list them in the response of their status, such as \
                 `404`, `4XX` or `5XX`"
            ),
        );
    }
    let outside = "has `x-error-codes` outside of a response; list the codes of each status there";
    assert_eq!(of(json!({ "x-error-codes": [] })), format!("POST /a {outside}"));
    assert_eq!(error(&api("post", "/a", listed())), format!("POST /a {outside}"));
    assert_eq!(
        error(&json!({ "openapi": "3.1.0", "x-error-codes": [] })),
        format!("the document {outside}")
    );
    let mut document = api("post", "/a", json!({ "responses": {} }));
    document["webhooks"] = json!({ "paid": { "post": { "responses": { "402": listed() } } } });
    assert_eq!(
        error(&document),
        "the document has errors in `webhooks`, where the receiver answers, not this API",
    );
    let callbacks =
        json!({ "paid": { "{$request.url}": { "post": { "responses": { "402": listed() } } } } });
    assert_eq!(
        error(&api("post", "/a", json!({ "callbacks": callbacks }))),
        "POST /a has errors in `callbacks`, where the receiver answers, not this API",
    );
}

#[test]
fn a_contract_without_types_cannot_complete_markers() {
    let document = api("get", "/a", json!({ "responses": { "x-errorbook:shop::PayError": {} } }));
    let mut document: Json = serde_json::from_str(&document.to_string()).unwrap();
    let error = complete(&mut document, &contract().public(), &Options::new()).unwrap_err();
    assert!(error.to_string().contains("the contract is public and names no types"), "{error}");
}

#[test]
fn what_is_no_object_is_an_error() {
    let of = |paths: Value| {
        let mut document = api("get", "/a", json!({}));
        document["paths"] = paths;
        error(&document)
    };
    assert_eq!(of(json!(null)), "`paths` is not an object");
    assert_eq!(of(json!([])), "`paths` is not an object");
    assert_eq!(of(json!({ "/a": null })), "the path `/a` is not an object");
    assert_eq!(of(json!({ "/a": { "get": 7, "x": {} } })), "GET /a is not an object");
    let of = |responses: Value| error(&api("put", "/a", json!({ "responses": responses })));
    assert_eq!(of(json!([])), "`responses` of PUT /a is not an object");
    assert_eq!(of(json!({ "500": 7 })), "the response `500` of PUT /a is not an object");
    let mut document = api("get", "/a", json!({}));
    document["components"] = json!({ "schemas": [] });
    assert_eq!(error(&document), "`schemas` of `components` is not an object");
}

#[test]
fn what_has_no_errors_is_left_alone() {
    let document =
        api("put", "/a", json!({ "responses": { "": {}, "abc": {}, "default": {} }, "x-a": 7 }));
    let document = completed(&document);
    assert_eq!(document["paths"]["/a"]["put"]["x-a"], 7);
    let paths = json!({ "x-owner": 7, "/a": { "x": 1 } });
    let document = completed(&json!({ "openapi": "3.1.0", "paths": paths }));
    assert_eq!(document["paths"], paths);
}
