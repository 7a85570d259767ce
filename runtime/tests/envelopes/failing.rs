//! Values that fail while they are written.

use errorbook::{
    Report,
    envelope::{Detailed, Flat, JsonApi, Problem, Typed},
};
use serde_json::Value;

use crate::{
    Everything,
    occurrence::{Text, With, body, occurrence, text_of},
    rows::no_page,
};

/// Fails in the middle, as a map in JSON does at a key that is not a string.
#[derive(Debug)]
struct Unserializable;

impl serde::Serialize for Unserializable {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let entries = [(Some("written"), 1), (None, 2)];
        serializer.collect_map(entries.iter().map(|(name, value)| (name, value)))
    }
}

#[test]
fn details_that_fail_half_way_are_left_out() {
    let error = With(Unserializable);
    let report = Report::new(&error);
    let whole = r#"{"code":"no_page","message":"no such page"}"#;
    assert_eq!(text_of::<Detailed>(&report), whole);
    let whole = r#"{"title":"Not Found","status":404,"detail":"no such page","code":"no_page"}"#;
    assert_eq!(text_of::<Problem>(&report), whole);
}

#[test]
fn a_message_that_fails_half_way_becomes_the_phrase() {
    let mut error = occurrence(no_page(), "secret ha");
    error.message.breaks_off = true;
    let whole = r#"{"code":"no_page","message":"Not Found","request_id":null}"#;
    assert_eq!(text_of::<Flat>(&Report::new(&error)), whole);
}

#[test]
fn a_param_that_fails_half_way_is_null_or_left_out() {
    let mut error = occurrence(no_page(), "no such page");
    error.param = Some(Text { pieces: vec!["ha".to_owned()], breaks_off: true });
    assert_eq!(body::<Typed>(&error)["param"], Value::Null);
    assert_eq!(body::<JsonApi>(&error)["errors"][0].get("source"), None);
    assert_eq!(body::<Everything>(&error)["text"], Value::Null);
    assert_eq!(body::<Everything>(&error).get("maybe"), None);
}
