//! Single values, and exactly what is sent.

use errorbook::{
    ApiError, ErrorResponse, Violation,
    envelope::{Detailed, Flat, Problem},
};
use errorbook_tests_layer::log::logged;

use crate::{
    Hostile, expect_panics,
    same::{direct, same, same_details},
    wild::{End, Text, Wild},
};

fn plain(text: &str) -> Text {
    Text(text.to_owned(), End::Well)
}

fn value(details: Wild) -> Hostile {
    Hostile::Value { message: plain("m"), param: plain("p"), details }
}

/// Returns what `Detailed` writes for these details, after a check that all writers agree.
fn details_of(details: Wild) -> String {
    expect_panics();
    let error = value(details);
    same(&error).and_then(|()| same_details(&error)).unwrap_or_else(|problem| panic!("{problem}"));
    let body = direct::<Detailed>(&error);
    let rest =
        body.strip_prefix(r#"{"code":"value","message":"m""#).expect("it has code and message");
    let rest = rest.strip_suffix(r#","request_id":"req_1"}"#).expect("it has the id");
    rest.strip_prefix(r#","details":"#).unwrap_or("nothing").to_owned()
}

fn map(key: Wild) -> Wild {
    Wild::Map(None, vec![(key, Wild::Signed(1))], End::Well)
}

#[test]
fn odd_keys() {
    for (key, written) in [
        (Wild::Narrow(0.1), r#"{"0.1":1}"#),
        (Wild::Wide(0.1), r#"{"0.1":1}"#),
        (Wild::Wide(1e300), r#"{"1e+300":1}"#),
        (Wild::Unsigned(u128::MAX), r#"{"340282366920938463463374607431768211455":1}"#),
        (Wild::Signed(i128::MIN), r#"{"-170141183460469231731687303715884105728":1}"#),
        (Wild::Switch(true), r#"{"true":1}"#),
        (Wild::Letter('\n'), r#"{"\n":1}"#),
        (Wild::UnitVariant, r#"{"Unit\n":1}"#),
        (Wild::Shown(plain("a\"b")), r#"{"a\"b":1}"#),
        (Wild::Option(Some(Wild::Letters("a".into()).into())), r#"{"a":1}"#),
        (Wild::Newtype(Wild::Switch(false).into()), r#"{"false":1}"#),
        (Wild::Wide(f64::NAN), "nothing"),
        (Wild::Narrow(f32::INFINITY), "nothing"),
        (Wild::Null, "nothing"),
        (Wild::Option(None), "nothing"),
        (Wild::Bytes(vec![b'a']), "nothing"),
        (Wild::Variant(Wild::Null.into()), "nothing"),
        (Wild::List(None, vec![], End::Well), "nothing"),
        (Wild::Struct("a", vec![Wild::Null], End::Well), "nothing"),
        (Wild::raw("\"a\""), "nothing"),
    ] {
        assert_eq!(details_of(map(key.clone())), written, "{key:?}");
    }
}

#[test]
fn a_key_whose_display_fails_or_panics_takes_only_the_details() {
    for end in [End::Fails, End::Panics] {
        assert_eq!(details_of(map(Wild::Shown(Text("half".into(), end)))), "nothing");
    }
}

#[test]
fn a_value_that_breaks_off_takes_only_the_details() {
    for end in [End::Fails, End::Panics] {
        let half = || Wild::Shown(Text("half".into(), end));
        assert_eq!(details_of(half()), "nothing");
        assert_eq!(details_of(Wild::List(None, vec![Wild::Null, half()], End::Well)), "nothing");
        assert_eq!(details_of(Wild::List(Some(9), vec![Wild::Null], end)), "nothing");
        assert_eq!(details_of(Wild::Struct("a", vec![Wild::Null], end)), "nothing");
        assert_eq!(details_of(Wild::Map(None, vec![(Wild::Null, half())], end)), "nothing");
    }
}

#[test]
fn numbers_as_raw_json_and_in_any_size() {
    for (details, written) in [
        (Wild::Unsigned(u128::MAX), "340282366920938463463374607431768211455"),
        (Wild::Narrow(1e15), "1e+15"),
        (Wild::Narrow(f32::MAX), "3.4028235e+38"),
        (Wild::Wide(f64::NEG_INFINITY), "null"),
        (Wild::Wide(-0.0), "-0.0"),
        (Wild::raw("1E5"), "100000.0"),
        (Wild::raw(" [ 1.10 , true ] "), "[1.1,true]"),
        (Wild::raw("1e999"), "nothing"),
    ] {
        assert_eq!(details_of(details.clone()), written, "{details:?}");
    }
}

#[test]
fn raw_json_that_a_client_could_not_read() {
    for json in [r#""\ud800""#, r#"["\udc00\ud800"]"#, r#"{"\ud800":1}"#] {
        assert_eq!(details_of(Wild::raw(json)), "nothing", "{json}");
    }
    assert_eq!(details_of(Wild::raw(r#""\ud83d\ude00\u0041""#)), r#""😀A""#);
    let deep = ["[".repeat(100_000), "]".repeat(100_000)].concat();
    assert_eq!(details_of(Wild::raw(&deep)), "nothing");
}

#[test]
fn structs_that_pretend_to_be_raw_json() {
    for name in ["$serde_json::private::RawValue", "$serde_json::private::Number"] {
        let text = |text: &str| Wild::Letters(text.to_owned());
        for values in [
            vec![],
            vec![Wild::Null],
            vec![text("1"), text("2")],
            vec![text("1}")],
            vec![text("\"")],
            vec![text("not JSON")],
            vec![text("1 2")],
            vec![text("")],
        ] {
            assert_eq!(
                details_of(Wild::Fake(name, values.clone())),
                "nothing",
                "{name}: {values:?}"
            );
        }
        assert_eq!(details_of(Wild::Fake(name, vec![text("-1.5")])), "-1.5");
    }
}

#[test]
fn details_deeper_than_a_parser_reads_are_left_out() {
    let hundred = ["[".repeat(100), "0".to_owned(), "]".repeat(100)].concat();
    assert_eq!(details_of(Wild::Deep(100)), hundred);
    assert_eq!(details_of(Wild::raw(&hundred)), hundred);
    for levels in [101, 200] {
        assert_eq!(details_of(Wild::Deep(levels)), "nothing");
        assert_eq!(details_of(Wild::DeepMap(levels)), "nothing");
    }
}

#[test]
fn lengths_and_names_that_lie() {
    let ones = || vec![Wild::Signed(1), Wild::Signed(1)];
    assert_eq!(details_of(Wild::List(Some(usize::MAX), ones(), End::Well)), "[1,1]");
    assert_eq!(details_of(Wild::Tuple(0, ones())), "[1,1]");
    assert_eq!(details_of(Wild::Struct("a", ones(), End::Well)), r#"{"a":1,"a":1}"#);
    assert_eq!(details_of(Wild::Turns("kv")), r#"{"k":1}"#);
    for turns in ["k", "v", "kk", "kvv", "kvk"] {
        assert_eq!(details_of(Wild::Turns(turns)), "nothing", "{turns}");
    }
}

#[test]
fn a_long_text_arrives_whole() {
    let text = "\u{1}".repeat(100_000);
    let written = details_of(Wild::Letters(text));
    assert_eq!(written.len(), 6 * 100_000 + 2);
}

fn members(first: Wild, code: Option<Wild>, last: Wild) -> Hostile {
    Hostile::Members { message: plain("m"), first, code, last }
}

#[test]
fn a_member_that_fails_is_lost_alone() {
    expect_panics();
    for end in [End::Fails, End::Panics] {
        let bad = || Wild::Shown(Text("half".into(), end));
        let error = members(bad(), None, Wild::Signed(1));
        same(&error).unwrap_or_else(|problem| panic!("{problem}"));
        assert!(direct::<Detailed>(&error).contains(r#""details":{"la\"st":1}"#));
        assert!(direct::<Problem>(&error).ends_with(r#""la\"st":1}"#));

        // The envelope has this member itself.
        let error = members(Wild::Signed(1), Some(bad()), Wild::Signed(2));
        same(&error).unwrap_or_else(|problem| panic!("{problem}"));
        assert!(direct::<Detailed>(&error).contains(r#""details":{"first":1,"la\"st":2}"#));
        assert!(direct::<Problem>(&error).ends_with(r#""first":1,"la\"st":2}"#));

        let error = members(bad(), Some(bad()), bad());
        same(&error).unwrap_or_else(|problem| panic!("{problem}"));
        assert!(!direct::<Detailed>(&error).contains("details"));
    }
}

/// A list that panics while it is read.
#[derive(Debug)]
struct Panicking;

impl<'a> IntoIterator for &'a Panicking {
    type Item = &'a Violation;
    type IntoIter = std::option::IntoIter<&'a Violation>;

    fn into_iter(self) -> Self::IntoIter {
        panic!("a list panics, as it should here")
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the order is not valid")]
#[api(status = 422, envelope = Detailed)]
struct InvalidOrder(#[api(violations)] Panicking);

#[test]
fn violations_that_panic_are_left_out_and_logged() {
    let mut body = Vec::new();
    let lines = logged(|| body = ErrorResponse::new(&InvalidOrder(Panicking)).into_body());
    let expected = r#"{"code":"invalid_order","message":"the order is not valid"}"#;
    assert_eq!(String::from_utf8(body).unwrap(), expected);
    let is_told = |line: &String| line.starts_with("WARN") && line.contains("\"violations\"");
    assert!(lines.iter().any(is_told), "{lines:?}");
}

#[test]
fn message_and_param_that_break_off() {
    expect_panics();
    for end in [End::Fails, End::Panics] {
        let half = || Text("half".into(), end);
        let error = Hostile::Value { message: half(), param: half(), details: Wild::Signed(1) };
        same(&error).unwrap_or_else(|problem| panic!("{problem}"));
        assert_eq!(
            direct::<Flat>(&error),
            r#"{"code":"value","message":"Unprocessable Content","request_id":"req_1"}"#,
        );
        assert!(!direct::<Problem>(&error).contains("param"));
    }
}
