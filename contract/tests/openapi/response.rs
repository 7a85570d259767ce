//! One response.

use errorbook_contract::{
    Contract,
    openapi::{Options, Schemas, Version, any_responses, document, responses},
};
use serde_json::{Value, json};

use super::{book, entry, value};

fn response(entries: &[Value], key: &str) -> Value {
    let responses = responses(&book(entries), &Options::new(), Version::V3_1);
    responses.get(key).map_or(Value::Null, value)
}

fn schema(entries: &[Value], key: &str) -> Value {
    response(entries, key)["content"]["application/json"]["schema"].take()
}

#[test]
fn of_one_code() {
    let members = json!({ "members": [
        { "name": "limit", "schema": { "type": "integer" } },
        { "name": "currency", "schema": { "type": "string" }, "optional": true },
    ] });
    let declined = entry(
        "card_declined",
        402,
        json!({
            "description": "The bank said no.", "details": members, "deprecated": "use `no_funds`",
            "doc_url": "https://shop.example.com/errors#card_declined",
        }),
    );
    assert_eq!(
        response(&[declined], "402"),
        json!({
            "description": "The bank said no.\n\nDo not send it again unchanged. Deprecated: use `no_funds`",
            "headers": {
                "x-request-id": { "description": "The id of the request.", "schema": { "type": "string" } },
            },
            "content": { "application/json": {
                "schema": {
                    "title": "CardDeclinedError",
                    "description": "The bank said no.",
                    "type": "object",
                    "properties": {
                        "code": { "type": "string", "enum": ["card_declined"] },
                        "details": {
                            "type": "object",
                            "properties": {
                                "limit": { "type": "integer" },
                                "currency": { "type": "string" },
                            },
                            "required": ["limit"],
                        },
                    },
                    "required": ["code", "details"],
                    "deprecated": true,
                    "externalDocs": {
                        "description": "About this error",
                        "url": "https://shop.example.com/errors#card_declined",
                    },
                },
                "examples": {
                    "card_declined": { "summary": "A title", "value": { "code": "card_declined" } },
                },
            } },
            "x-error-codes": ["card_declined"],
        }),
    );
}

#[test]
fn of_several_codes() {
    let described = json!({ "description": "Is gone\nfor good\n\nAnd more." });
    let made = response(&[entry("b", 404, json!({})), entry("a", 404, described)], "404");
    assert_eq!(
        made["description"],
        "- `a`: Is gone for good. Do not send it again unchanged.\n\
         - `b`: A title. Do not send it again unchanged.",
    );
    let content = &made["content"]["application/json"];
    assert_eq!(content["schema"]["oneOf"][0]["title"], "AError");
    assert_eq!(content["schema"]["oneOf"][1]["properties"]["code"]["enum"], json!(["b"]));
    assert_eq!(content["examples"]["b"]["value"], json!({ "code": "b" }));
    assert_eq!(made["x-error-codes"], json!(["a", "b"]));
}

#[test]
fn without_a_code_a_body_can_be_that_of_several() {
    let uncoded = entry("", 404, json!({ "code": null, "examples": { "application/json": {} } }));
    let made = response(&[entry("a", 404, json!({})), uncoded], "404");
    assert_eq!(made["x-error-codes"], json!(["a", null]));
    let schema = &made["content"]["application/json"]["schema"];
    assert_eq!(schema["anyOf"][1]["properties"]["code"], json!({ "type": "null" }));
    assert_eq!(schema["anyOf"][1]["title"], "UncodedError");
}

#[test]
fn variants_that_share_a_code_are_one() {
    let details = |name| {
        json!({
            "shared": true, "variant": name,
            "details": { "members": [{ "name": name, "schema": { "type": "integer" } }] },
        })
    };
    let schema = schema(&[entry("a", 404, details("A")), entry("a", 404, details("B"))], "404");
    assert_eq!(schema["properties"]["code"]["enum"], json!(["a"]));
    let anything = schema["properties"]["details"]["anyOf"].as_array().unwrap();
    assert_eq!(anything.len(), 2);
    let made = response(&[entry("a", 404, details("A")), entry("a", 404, details("B"))], "404");
    let examples = made["content"]["application/json"]["examples"].as_object().unwrap();
    assert_eq!(examples.keys().collect::<Vec<_>>(), ["a", "a 2"]);
}

#[test]
fn a_status_that_varies_is_a_response_of_its_class() {
    let varies = json!({ "status_varies": true });
    let fallback = json!({ "status_varies": true, "fallback": true });
    let entries = [
        entry("any", 502, varies),
        entry("bad_request", 400, fallback),
        entry("gone", 410, json!({})),
    ];
    let made = responses(&book(&entries), &Options::new(), Version::V3_1);
    let codes = |key| value(made.get(key).unwrap())["x-error-codes"].take();
    assert_eq!(
        made.iter().map(|(key, _)| key).collect::<Vec<_>>(),
        ["400", "410", "502", "4XX", "5XX"]
    );
    assert_eq!(codes("400"), json!(["any", "bad_request"]));
    assert_eq!(codes("410"), json!(["any", "gone"]));
    assert_eq!(codes("4XX"), json!(["any", "bad_request"]));
    assert_eq!(codes("5XX"), json!(["any"]));
}

#[test]
fn an_example_is_shown_under_its_own_status() {
    let varies = entry("any", 404, json!({ "status_varies": true }));
    let made =
        responses(&book(&[varies, entry("gone", 410, json!({}))]), &Options::new(), Version::V3_1);
    let examples = |key| {
        let response = value(made.get(key).unwrap());
        let examples = response["content"]["application/json"]["examples"].as_object().cloned();
        examples.unwrap_or_default().keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(examples("404"), ["any"]);
    assert_eq!(examples("410"), ["gone"]);
    assert_eq!(examples("4XX"), ["any"]);
    assert_eq!(examples("5XX"), [""; 0]);
}

#[test]
fn any_error_is_answered_in_the_envelopes_of_the_book() {
    let own = json!({ "own_envelope": {
        "media_type": "text/json", "shape": { "object": { "members": [
            { "name": "c", "value": { "source": "code" } },
        ] } },
    } });
    let entries = [entry("a", 404, json!({})), entry("b", 404, own), entry("c", 410, json!({}))];
    let book = book(&entries);
    let of_types = responses(&book, &Options::new(), Version::V3_1);
    assert!(value(of_types.get("404").unwrap())["content"]["text/json"].is_object());
    let of_any = any_responses(&book, &Options::new(), Version::V3_1);
    let response = value(of_any.get("404").unwrap());
    assert_eq!(response["x-error-codes"], json!(["a", "b"]));
    let content = response["content"].as_object().unwrap();
    assert_eq!(content.keys().collect::<Vec<_>>(), ["application/json"]);
    // What the book adds to an error whose type has an envelope of its own is not known.
    let json = &content["application/json"];
    assert_eq!(json["schema"]["title"], "AnyError404");
    assert_eq!(json["schema"]["properties"]["code"]["enum"], Value::Null);
    assert_eq!(json["examples"].as_object().unwrap().keys().collect::<Vec<_>>(), ["a"]);
    let schema = &value(of_any.get("410").unwrap())["content"]["application/json"]["schema"];
    assert_eq!(schema["title"], "Error410");
}

#[test]
fn a_layer_that_chooses_by_accept_says_so() {
    let one = book(&[entry("a", 404, json!({}))]);
    let mut many: Value = serde_json::from_str(&one.to_json()).unwrap();
    let mut other = many["envelopes"][0].clone();
    other["media_type"] = json!("application/problem+json");
    many["envelopes"].as_array_mut().unwrap().push(other);
    let vary = |contract: &Contract| {
        let document = value(&document(contract, &Options::new(), Version::V3_1));
        document["components"]["responses"]["Errors404"]["headers"]["Vary"].clone()
    };
    assert_eq!(vary(&many.to_string().parse().unwrap())["required"], true);
    assert_eq!(vary(&one), Value::Null);
}

#[test]
fn no_example_takes_the_name_of_another() {
    let uncoded = json!({ "code": null, "examples": { "application/json": { "code": null } } });
    let own = json!({ "shared": true, "variant": "B", "examples": { "application/json": "a" }, "own_envelope": {
        "media_type": "application/json", "shape": { "source": "code" } } });
    let made = response(
        &[
            entry("uncoded", 404, json!({})),
            entry("", 404, uncoded),
            entry("a", 404, json!({ "shared": true, "variant": "A" })),
            entry("a", 404, own),
        ],
        "404",
    );
    let examples = made["content"]["application/json"]["examples"].as_object().unwrap();
    assert_eq!(examples.keys().collect::<Vec<_>>(), ["a", "a 2", "uncoded", "uncoded 2"]);
}

#[test]
fn headers() {
    let entries = [
        entry(
            "a",
            429,
            json!({ "retry_after": 5, "headers": [{ "name": "x-zone", "value": "eu" }] }),
        ),
        entry("b", 429, json!({ "retry_after_varies": true, "headers": [{ "name": "x-limit" }] })),
        entry(
            "c",
            503,
            json!({ "retry_after": 5, "headers": [{ "name": "x-zone", "value": "eu" }] }),
        ),
    ];
    let zone = json!({ "type": "string", "enum": ["eu"] });
    let of_429 = response(&entries, "429")["headers"].take();
    assert_eq!(of_429["Retry-After"]["schema"], json!({ "type": "integer" }));
    assert_eq!(of_429["Retry-After"]["required"], Value::Null);
    assert_eq!(of_429["x-zone"]["schema"], zone);
    assert_eq!(of_429["x-zone"]["description"], "Sent with `a`.");
    assert_eq!(of_429["x-zone"]["required"], Value::Null);
    assert_eq!(of_429["x-limit"]["schema"], json!({ "type": "string" }));
    let of_503 = response(&entries, "503")["headers"].take();
    assert_eq!(of_503["Retry-After"]["required"], true);
    assert_eq!(of_503["x-zone"]["required"], true);
    let without = Options::new().with_request_id_header(None);
    let made = responses(&book(&[entry("a", 404, json!({}))]), &without, Version::V3_1);
    assert_eq!(value(made.get("404").unwrap())["headers"], Value::Null);
}

#[test]
fn one_schema_for_a_status() {
    let entries = [entry("a", 404, json!({})), entry("b", 404, json!({}))];
    let made =
        responses(&book(&entries), &Options::new().with_schemas(Schemas::PerStatus), Version::V3_1);
    let schema = value(made.get("404").unwrap())["content"]["application/json"]["schema"].take();
    assert_eq!(schema["title"], "Error404");
    assert_eq!(schema["properties"]["code"], json!({ "type": "string", "enum": ["a", "b"] }));
}

#[test]
fn schemas_of_3_0() {
    let details = json!({ "details": { "members": [
        { "name": "a", "schema": { "type": ["integer", "null"] } },
        { "name": "b", "schema": { "type": ["integer", "string", "null"] } },
        { "name": "c", "schema": { "const": 7 } },
        { "name": "d", "schema": { "anyOf": [{ "type": "boolean" }, { "type": "null" }] } },
        { "name": "e", "schema": { "type": "array", "items": { "type": "null" } } },
        { "name": "f", "schema": {} },
        { "name": "g", "schema": { "type": "array" } },
        { "name": "type", "schema": { "type": "object", "additionalProperties": { "const": "x" } } },
    ] } });
    let uncoded = entry("", 404, json!({ "code": null, "details": details["details"] }));
    let made = responses(&book(&[uncoded]), &Options::new(), Version::V3_0);
    let schema = value(made.get("404").unwrap())["content"]["application/json"]["schema"].take();
    let only_null = json!({ "type": "string", "enum": [null], "nullable": true });
    assert_eq!(schema["properties"]["code"], only_null);
    assert_eq!(
        schema["properties"]["details"]["properties"],
        json!({
            "a": { "type": "integer", "nullable": true },
            "b": { "anyOf": [
                { "type": "integer", "nullable": true }, { "type": "string", "nullable": true },
            ] },
            "c": { "enum": [7] },
            "d": { "anyOf": [{ "type": "boolean", "nullable": true }] },
            "e": { "type": "array", "items": only_null },
            "f": {},
            "g": { "type": "array", "items": {} },
            "type": { "type": "object", "additionalProperties": { "enum": ["x"] } },
        }),
    );
}
