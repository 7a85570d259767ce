//! Checks that a body and its `Serialize` are the same text, whatever the error holds.

use std::collections::BTreeMap;

use errorbook::{
    FieldPath, Violation, Violations,
    envelope::{Detailed, Flat, Google, JsonApi, Microsoft, Nested, Problem, Typed},
};
use proptest::{collection::vec, option, prelude::*};
use serde_json::Value;

use crate::{
    Everything,
    occurrence::{Occurrence, Text, body, occurrence},
    rows,
};

fn letters() -> impl Strategy<Value = String> {
    let awkward = prop::sample::select(vec![
        '"', '\\', '/', '\0', '\u{8}', '\t', '\n', '\u{c}', '\r', '\u{1f}', '\u{7f}', '\u{2028}',
        '\u{2029}', '\u{feff}', '\u{fffd}', '😀',
    ]);
    vec(prop_oneof![any::<char>(), awkward, prop::char::range(' ', '~')], 0..40)
        .prop_map(|letters| letters.into_iter().collect())
}

fn text() -> impl Strategy<Value = Text> {
    (vec(letters(), 0..4), prop::bool::weighted(0.1))
        .prop_map(|(pieces, breaks_off)| Text { pieces, breaks_off })
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        letters().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let name = prop_oneof![letters(), prop::sample::select(NAMES).prop_map(str::to_owned)];
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((name, inner), 0..4).prop_map(|members| members.into_iter().collect()),
        ]
    })
}

/// Names of details. No row can have the empty one.
const NAMES: &[&str] = &["balance", "status", "details", "message", "a\"b", "ü\n", ""];

fn field() -> impl Strategy<Value = FieldPath> {
    let root = Just(FieldPath::root());
    prop_oneof![
        root.clone(),
        "items\\[[0-9]\\]\\.[a-z]{1,5}".prop_map(FieldPath::from),
        (root, letters()).prop_map(|(root, key)| root.key(key)),
    ]
}

fn violation() -> impl Strategy<Value = Violation> {
    (field(), option::of(letters()), letters()).prop_map(|(field, code, message)| {
        let violation = Violation::new(field, message);
        code.map_or(violation.clone(), |code| violation.with_code(code))
    })
}

fn violations() -> impl Strategy<Value = Violations> {
    let few = vec(violation(), 0..4);
    let many = vec(violation(), 98..104);
    prop_oneof![4 => Just(Vec::new()), 4 => few, 1 => many]
        .prop_map(|violations| violations.into_iter().collect())
}

prop_compose! {
    fn any_occurrence()(
        spec in prop::sample::select(rows::all()),
        status in 400_u16..600,
        message in text(),
        param in option::of(text()),
        details in option::of(any_json()),
        members in vec((prop::sample::select(NAMES), any_json()), 0..4),
        violations in violations(),
        retry_after in option::of(any::<u64>()),
        request_id in option::of("[!-~]{1,128}"),
    ) -> Occurrence {
        // A derive cannot give two fields one name.
        let members: BTreeMap<_, _> = members.into_iter().collect();
        let members = members.into_iter().collect();
        Occurrence {
            spec, status, message, param, details, members, violations, retry_after, request_id,
        }
    }
}

proptest! {
    #[test]
    fn bytes_and_serde_agree(error in any_occurrence()) {
        let message = match &error.message {
            Text { breaks_off: true, .. } => errorbook::phrase(error.status).to_owned(),
            message => message.to_string(),
        };
        let error = &error;
        let masked = errorbook::Report::new(error);
        let violations = masked.violations();
        prop_assert_eq!(&body::<Typed>(error)["message"], &message);
        prop_assert_eq!(&body::<Nested>(error)["error"]["message"], &message);
        prop_assert_eq!(&body::<Flat>(error)["message"], &message);
        prop_assert_eq!(&body::<Detailed>(error)["message"], &message);
        prop_assert_eq!(&body::<Problem>(error)["detail"], &message);
        prop_assert_eq!(&body::<Problem>(error)["status"], error.status);
        prop_assert_eq!(&body::<Google>(error)["error"]["message"], &message);
        let json_api = body::<JsonApi>(error);
        match violations {
            None => prop_assert_eq!(&json_api["errors"][0]["detail"], &message),
            Some(violations) => {
                prop_assert_eq!(json_api["errors"].as_array().unwrap().len(), violations.len());
            }
        }
        let count = violations.map(Violations::len);
        let length = |list: &Value| list.as_array().map(Vec::len);
        prop_assert_eq!(length(&body::<Detailed>(error)["violations"]), count);
        prop_assert_eq!(length(&body::<Microsoft>(error)["error"]["details"]), count);
        prop_assert_eq!(length(&body::<Everything>(error)["violations"]["each"]), count);
        prop_assert_eq!(&body::<Microsoft>(error)["error"]["message"], &message);
        prop_assert_eq!(&body::<Everything>(error)["message"], &message);
    }
}

#[test]
fn a_message_of_a_megabyte_arrives_whole() {
    let message = "a\"\\\u{1}\u{2028}é\n".repeat(100_000);
    let error = occurrence(rows::no_page(), &message);
    assert_eq!(body::<Typed>(&error)["message"], message);
    assert_eq!(body::<Everything>(&error)["message"], message);
}
