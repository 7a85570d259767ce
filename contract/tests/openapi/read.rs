//! The text of a document.

use errorbook_contract::openapi::read_document;

fn read(text: &str) -> String {
    read_document(text).unwrap().to_string()
}

#[test]
fn a_path_of_two_apis_has_the_operations_of_both() {
    let paths = |first: &str, second: &str| {
        read_document(&format!(r#"{{ "paths": {{ "/a": {first}, "/b": {{}}, "/a": {second} }} }}"#))
    };
    let both = paths(r#"{ "get": 1 }"#, r#"{ "put": 2 }"#).unwrap();
    assert_eq!(both.to_string(), r#"{"paths":{"/a":{"get":1,"put":2},"/b":{}}}"#);
    let error = paths(r#"{ "get": 1 }"#, r#"{ "get": 2 }"#).unwrap_err();
    assert_eq!(error.to_string(), "the member `get` of `/a` is there twice");
    assert!(paths("1", "2").is_err());
}

#[test]
fn of_two_responses_the_one_that_is_not_ours_stays() {
    let stays = |first: &str, second: &str| {
        let response = |text: &str| format!(r#""404": {{ "description": "{text}" }}"#);
        let (first, second) = (response(first), response(second));
        let responses = format!(r#"{{ {first}, "410": {{}}, {second} }}"#);
        let text =
            format!(r#"{{ "paths": {{ "/a": {{ "get": {{ "responses": {responses} }} }} }} }}"#);
        let document = serde_json::to_value(read_document(&text).unwrap()).unwrap();
        let responses = &document["paths"]["/a"]["get"]["responses"];
        responses["404"]["description"].as_str().unwrap()[..1].to_owned()
    };
    let made = |name: &str| format!(r"{name}\n\n<!-- errorbook -->");
    assert_eq!(stays("1", &made("2")), "1");
    assert_eq!(stays(&made("1"), "2"), "2");
    assert_eq!(stays(&made("1"), &made("2")), "2");
    assert_eq!(stays("1", "2"), "2");
}

#[test]
fn nothing_else_may_be_there_twice() {
    for (text, name) in [
        (r#"{ "openapi": 1, "openapi": 2 }"#, "openapi"),
        (r#"{ "paths": { "/a": { "get": { "tags": [{ "d": 1, "d": 2 }] } } } }"#, "d"),
        (r#"{ "components": { "schemas": { "A": {}, "A": {} } } }"#, "A"),
    ] {
        let error = read_document(text).unwrap_err();
        assert_eq!(error.to_string(), format!("the member `{name}` is there twice"));
    }
}

#[test]
fn a_byte_order_mark_is_left_out() {
    assert_eq!(read("\u{feff} [true]\n"), "[true]");
}

#[test]
fn what_is_not_json_is_refused() {
    let yaml = "the document is YAML; convert it to JSON first";
    for (text, message) in [
        ("", "the document is empty"),
        ("\u{feff} \n", "the document is empty"),
        ("openapi: 3.1.0\npaths: {}\n", yaml),
        ("\u{feff}openapi: 3.1.0\n", yaml),
        ("# The shop\r\n---\r\ninfo: {}\n", yaml),
        ("swagger: '2.0'\n", yaml),
        ("<html>", "line 1, column 1: not JSON: expected value"),
        ("{\n  \"openapi\": }", "line 2, column 14: not JSON: expected value"),
        ("{} {}", "line 1, column 4: not JSON: trailing characters"),
        ("1e999", "line 1, column 5: not JSON: number out of range"),
    ] {
        let error = read_document(text).unwrap_err();
        assert_eq!(format!("{error}"), message);
        assert_eq!(format!("{error:?}"), message);
    }
    let deep = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    assert!(read_document(&deep(127)).is_ok());
    assert!(read_document(&deep(1_000_000)).is_err());
}
