//! The bytes of a body and its `Serialize` are one text, whatever the report holds.

use std::collections::BTreeMap;

use errorbook::{
    DetailsSpec, ErrorSpec,
    envelope::{Detailed, Flat, Google, JsonApi, Microsoft, Nested, Problem, Typed},
};
use proptest::{collection::vec, option, prelude::*};
use serde_json::Value;

use crate::{
    Everything,
    occurrence::{Occurrence, ROW, Text, body, detailing, leaked, occurrence},
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

const NAMES: &[&str] = &["balance", "status", "details", "message", "a\"b", "ü\n", ""];

prop_compose! {
    fn any_spec()(
        code in option::of(letters()),
        r#type in option::of(letters()),
        title in option::of(letters()),
        doc_url in option::of(letters()),
        status in 400_u16..600,
        details in prop::sample::select(vec![
            DetailsSpec::None,
            DetailsSpec::Value,
            DetailsSpec::Members(NAMES),
        ]),
    ) -> ErrorSpec {
        let text = |text: Option<String>| text.map_or("", leaked::<str>);
        let (code, r#type, title) = (text(code), text(r#type), text(title));
        let mut spec = ErrorSpec { __code: code, __type: r#type, __title: title, status, ..detailing(details) };
        if let Some(url) = doc_url {
            spec.__rare = Box::leak(Box::new(spec.__rare.doc_url(leaked(url))));
        }
        spec
    }
}

prop_compose! {
    fn any_occurrence()(
        spec in any_spec(),
        message in text(),
        param in option::of(text()),
        details in option::of(any_json()),
        members in vec((prop::sample::select(NAMES), any_json()), 0..4),
        retry_after in option::of(any::<u64>()),
        request_id in option::of("[!-~]{1,128}"),
    ) -> Occurrence {
        let spec = leaked(spec);
        // A derive cannot give two fields one name.
        let members: BTreeMap<_, _> = members.into_iter().collect();
        let members = members.into_iter().collect();
        Occurrence { spec, message, param, details, members, retry_after, request_id }
    }
}

proptest! {
    #[test]
    fn bytes_and_serde_agree(error in any_occurrence()) {
        let message = match &error.message {
            Text { breaks_off: true, .. } => errorbook::phrase(error.spec.status).to_owned(),
            message => message.to_string(),
        };
        let error = &error;
        prop_assert_eq!(&body::<Typed>(error)["message"], &message);
        prop_assert_eq!(&body::<Nested>(error)["error"]["message"], &message);
        prop_assert_eq!(&body::<Flat>(error)["message"], &message);
        prop_assert_eq!(&body::<Detailed>(error)["message"], &message);
        prop_assert_eq!(&body::<Problem>(error)["detail"], &message);
        prop_assert_eq!(&body::<Problem>(error)["status"], error.spec.status);
        prop_assert_eq!(&body::<Google>(error)["error"]["message"], &message);
        prop_assert_eq!(&body::<JsonApi>(error)["errors"][0]["detail"], &message);
        prop_assert_eq!(&body::<Microsoft>(error)["error"]["message"], &message);
        prop_assert_eq!(&body::<Everything>(error)["message"], &message);
    }
}

#[test]
fn a_message_of_a_megabyte_arrives_whole() {
    let message = "a\"\\\u{1}\u{2028}é\n".repeat(100_000);
    let error = occurrence(ROW, &message);
    assert_eq!(body::<Typed>(&error)["message"], message);
    assert_eq!(body::<Everything>(&error)["message"], message);
}
