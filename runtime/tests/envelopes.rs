//! The bytes of a body and its `Serialize` are one text, whatever the report holds.

use std::{
    collections::BTreeMap,
    fmt::{self, Display},
};

use errorbook::{
    ApiError, Catalog, Catalogued, Detail, DetailsSpec, Envelope, ErrorSpec, Fingerprint, Owner,
    Report,
    envelope::{Detailed, Flat, Google, JsonApi, Microsoft, Nested, Problem, Typed, shadows},
};
use proptest::{collection::vec, option, prelude::*};
use serde_json::{Value, json};

errorbook::envelope! {
    /// Every kind of node at once.
    pub Everything as "application/vnd.errorbook+json; charset=utf-8" {
        "con\"stant\\": "tab\t, quote\", brace {{}}, DEL \u{7f}, \u{1}",
        "numbers": [0, -1, 2.5, 18446744073709551615],
        "words": [true, false, null],
        "empty": [],
        "text": "[{code}/{status}/{message}/{{{param}}}]",
        "maybe": "<{param}>"?,
        "list": [type, title, param?, [code, doc_url?]?, { "id": request_id }?],
        "nested": { "deep": { "deeper": { "param": param }? }?, "grpc": grpc_status },
        "wait": { "seconds": retry_after, "text": "{retry_after}s" }?,
        "any": { "domain": domain?, "reason": reason?, "constant": 1 }?,
        "message": message,
        "spread": { "message": param?, ..details }?,
        ..details
    }
}

/// A report by hand, with a row that lives as long as the test.
#[derive(Debug)]
struct Occurrence {
    spec: &'static ErrorSpec,
    message: Text,
    param: Option<Text>,
    details: Option<Value>,
    members: Vec<(&'static str, Value)>,
    retry_after: Option<u64>,
    request_id: Option<String>,
}

/// A text in pieces, whose `Display` may break off after the last.
#[derive(Clone, Debug)]
struct Text {
    pieces: Vec<String>,
    breaks_off: bool,
}

impl Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces.iter().try_for_each(|piece| f.write_str(piece))?;
        if self.breaks_off { Err(fmt::Error) } else { Ok(()) }
    }
}

impl Display for Occurrence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message.fmt(f)
    }
}

impl std::error::Error for Occurrence {}

impl ApiError for Occurrence {
    fn spec(&self) -> &'static ErrorSpec {
        self.spec
    }
    fn fmt_message(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message.fmt(f)
    }
    fn param(&self) -> Option<&dyn Display> {
        self.param.as_ref().map(|param| param as _)
    }
    fn details(&self) -> Option<&dyn Detail> {
        self.details.as_ref().map(|details| details as _)
    }
    fn detail_members(&self, visit: &mut dyn FnMut(&'static str, &dyn Detail)) {
        self.members.iter().for_each(|(name, value)| visit(name, value));
    }
    fn retry_after(&self) -> Option<u64> {
        self.retry_after
    }
    fn request_id(&self) -> Option<&dyn Display> {
        self.request_id.as_ref().map(|id| id as _)
    }
}

static OWNER: Owner = Owner { path: "tests::Occurrence", version: "", line: 0 };

impl Catalogued for Occurrence {
    const CATALOG: &'static Catalog = &Catalog::new(&OWNER, None, &[], &[]);
    const BOOK: Option<&'static errorbook::Book> = None;
    type Envelope = Typed;
}

const ROW: ErrorSpec = ErrorSpec {
    owner: &OWNER,
    variant: "",
    code: Some("no_page"),
    status: 404,
    r#type: None,
    title: None,
    description: None,
    action: None,
    group: None,
    message: None,
    doc_url: None,
    deprecated: None,
    retry_after: None,
    headers: &[],
    details: DetailsSpec::None,
    expose: true,
    shared: false,
    retry: None,
    log: None,
    fingerprint: Fingerprint { code: 0, grammars: 0 },
};

fn leaked<T: ?Sized>(value: impl Into<Box<T>>) -> &'static T {
    Box::leak(value.into())
}

fn occurrence(spec: ErrorSpec, message: &str) -> Occurrence {
    Occurrence {
        spec: leaked(spec),
        message: Text { pieces: vec![message.to_owned()], breaks_off: false },
        param: None,
        details: None,
        members: Vec::new(),
        retry_after: None,
        request_id: None,
    }
}

/// The body as JSON, once bytes and serde have been held together.
fn body<V: Envelope>(error: &Occurrence) -> Value {
    let report = Report::new(error);
    let bytes = String::from_utf8(report.body::<V>()).expect("a body is UTF-8");
    assert_eq!(bytes, serde_json::to_string(&report.json::<V>()).unwrap());
    serde_json::from_str(&bytes).unwrap_or_else(|error| panic!("{error}: {bytes}"))
}

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
        let leak = |text: Option<String>| text.map(leaked::<str>);
        let (code, r#type, title, doc_url) = (leak(code), leak(r#type), leak(title), leak(doc_url));
        ErrorSpec { code, r#type, title, doc_url, status, details, ..ROW }
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

/// What a map with keys that are no strings does in JSON, after it wrote some of itself.
#[derive(Debug)]
struct Unserializable;

impl serde::Serialize for Unserializable {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let entries = [(Some("written"), 1), (None, 2)];
        serializer.collect_map(entries.iter().map(|(name, value)| (name, value)))
    }
}

/// An error whose details are any type.
#[derive(Debug)]
struct With<T>(Occurrence, T);

impl<T> Display for With<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: fmt::Debug> std::error::Error for With<T> {}

impl<T: fmt::Debug + serde::Serialize> ApiError for With<T> {
    fn spec(&self) -> &'static ErrorSpec {
        self.0.spec
    }
    fn details(&self) -> Option<&dyn Detail> {
        Some(&self.1)
    }
}

impl<T: fmt::Debug + serde::Serialize> Catalogued for With<T> {
    const CATALOG: &'static Catalog = Occurrence::CATALOG;
    const BOOK: Option<&'static errorbook::Book> = None;
    type Envelope = Typed;
}

fn with<T>(details: T) -> With<T> {
    let spec = ErrorSpec { details: DetailsSpec::Value, ..ROW };
    With(occurrence(spec, "no such page"), details)
}

fn text_of<V: Envelope>(report: &Report<'_>) -> String {
    let bytes = String::from_utf8(report.body::<V>()).unwrap();
    assert_eq!(bytes, serde_json::to_string(&report.json::<V>()).unwrap());
    bytes
}

#[test]
fn details_that_fail_half_way_are_left_out() {
    let error = with(Unserializable);
    let report = Report::new(&error);
    let whole = r#"{"code":"no_page","message":"no such page"}"#;
    assert_eq!(text_of::<Detailed>(&report), whole);
    let whole = r#"{"title":"Not Found","status":404,"detail":"no such page","code":"no_page"}"#;
    assert_eq!(text_of::<Problem>(&report), whole);
}

#[test]
fn a_message_that_fails_half_way_becomes_the_phrase() {
    let mut error = occurrence(ROW, "secret ha");
    error.message.breaks_off = true;
    let whole = r#"{"code":"no_page","message":"Not Found","request_id":null}"#;
    assert_eq!(text_of::<Flat>(&Report::new(&error)), whole);
}

#[test]
fn a_param_that_fails_half_way_is_null_or_left_out() {
    let mut error = occurrence(ROW, "no such page");
    error.param = Some(Text { pieces: vec!["ha".to_owned()], breaks_off: true });
    assert_eq!(body::<Typed>(&error)["param"], Value::Null);
    assert_eq!(body::<JsonApi>(&error)["errors"][0].get("source"), None);
    assert_eq!(body::<Everything>(&error)["text"], Value::Null);
    assert_eq!(body::<Everything>(&error).get("maybe"), None);
}

#[test]
fn non_finite_numbers_are_null() {
    let error = with([1.5, f64::NAN, f64::INFINITY]);
    assert!(text_of::<Detailed>(&Report::new(&error)).contains(r#""details":[1.5,null,null]"#));
}

#[test]
fn spread_members_stand_beside_declared_ones_and_never_shadow_them() {
    #[derive(Debug, serde::Serialize)]
    struct Credit {
        balance: i32,
        status: &'static str,
        detail: Option<u8>,
    }
    let problem = |more: &str| {
        format!(
            r#"{{"title":"Not Found","status":404,"detail":"no such page","code":"no_page"{more}}}"#
        )
    };
    let of_struct = with(Some(Credit { balance: 30, status: "mine", detail: None }));
    assert_eq!(text_of::<Problem>(&Report::new(&of_struct)), problem(r#","balance":30"#));
    let of_map = with(BTreeMap::from([(1, "one"), (2, "two")]));
    assert_eq!(text_of::<Problem>(&Report::new(&of_map)), problem(r#","1":"one","2":"two""#));
    let of_list = with(["a", "b"]);
    assert_eq!(text_of::<Problem>(&Report::new(&of_list)), problem(r#","details":["a","b"]"#));
    let of_nothing = with(None::<Credit>);
    assert_eq!(text_of::<Problem>(&Report::new(&of_nothing)), problem(""));
}

#[test]
fn shadows_asks_only_objects_that_spread() {
    errorbook::envelope! {
        Outer { "outer": [{ "inner": code, ..details }], "beside": message }
    }
    assert!(shadows(&Outer::SHAPE, "inner"));
    assert!(!shadows(&Outer::SHAPE, "outer"));
    assert!(!shadows(&Outer::SHAPE, "beside"));
    const { assert!(shadows(&Problem::SHAPE, "type") && !shadows(&Detailed::SHAPE, "code")) };
}

#[test]
fn an_optional_object_stands_only_when_it_is_complete() {
    errorbook::envelope! {
        Complete { "both": { "code": code, "param": param }?, "any": { "kind": "x", "param": param? }? }
    }
    let mut error = occurrence(ROW, "");
    assert_eq!(body::<Complete>(&error), json!({}));
    error.param = Some(Text { pieces: vec!["p".to_owned()], breaks_off: false });
    let whole =
        json!({"both": {"code": "no_page", "param": "p"}, "any": {"kind": "x", "param": "p"}});
    assert_eq!(body::<Complete>(&error), whole);
}

#[test]
fn a_message_of_a_megabyte_arrives_whole() {
    let message = "a\"\\\u{1}\u{2028}é\n".repeat(100_000);
    let error = occurrence(ROW, &message);
    assert_eq!(body::<Typed>(&error)["message"], message);
    assert_eq!(body::<Everything>(&error)["message"], message);
}

#[test]
fn constants_are_written_as_they_stand() {
    let body = body::<Everything>(&occurrence(ROW, "m"));
    assert_eq!(body["con\"stant\\"], "tab\t, quote\", brace {}, DEL \u{7f}, \u{1}");
    assert_eq!(body["numbers"], json!([0, -1, 2.5, u64::MAX]));
    assert_eq!(body["words"], json!([true, false, null]));
    assert_eq!(body["list"], json!([null, "Not Found", ["no_page"]]));
    assert_eq!(body["any"], json!({"reason": "NO_PAGE", "constant": 1}));
    assert_eq!(Everything::MEDIA_TYPE, "application/vnd.errorbook+json; charset=utf-8");
}
