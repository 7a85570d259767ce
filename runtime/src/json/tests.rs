//! What is written is what `serde_json` writes.

use alloc::{
    collections::BTreeMap,
    string::{String, ToString},
    vec,
    vec::Vec,
};

use serde::Serialize;

use super::Json;

#[derive(Serialize)]
enum Every {
    Unit,
    Newtype(u8),
    Tuple(i64, f64),
    Struct { text: &'static str, none: Option<u8> },
}

#[derive(Serialize)]
struct All<'a> {
    every: [Every; 4],
    bytes: (u8, i128, char, ()),
    letters: BTreeMap<char, Vec<String>>,
    numbers: BTreeMap<i32, [f32; 2]>,
    switches: BTreeMap<bool, Option<Nothing>>,
    texts: BTreeMap<&'a str, Wrapped<'a>>,
    #[serde(flatten)]
    flat: BTreeMap<String, Option<bool>>,
    empty: (BTreeMap<u8, u8>, Vec<u8>),
}

#[derive(Serialize)]
struct Nothing;

#[derive(Serialize)]
struct Wrapped<'a>(&'a serde_json::Value);

fn written<T: Serialize + ?Sized>(value: &T) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    value.serialize(Json::new(&mut body)).ok().map(|()| body)
}

#[test]
fn writes_what_serde_json_writes() {
    let value = serde_json::json!({"a\"b": [1.5, -0.0, 1e300, null, true, "\u{1f}é"], "": {}});
    let every = [
        Every::Unit,
        Every::Newtype(7),
        Every::Tuple(i64::MIN, f64::NAN),
        Every::Struct { text: "\\", none: None },
    ];
    let all = All {
        every,
        bytes: (255, i128::MAX, '"', ()),
        letters: BTreeMap::from([('\n', vec![]), ('x', vec!["y".to_string()])]),
        numbers: BTreeMap::from([(-1, [0.1, f32::INFINITY])]),
        switches: BTreeMap::from([(true, Some(Nothing))]),
        texts: BTreeMap::from([("\u{0}", Wrapped(&value)), ("tab\t", Wrapped(&value))]),
        flat: BTreeMap::from([("one".to_string(), Some(true)), ("two".to_string(), None)]),
        empty: (BTreeMap::new(), Vec::new()),
    };
    assert_eq!(written(&all).unwrap(), serde_json::to_vec(&all).unwrap());
}

#[test]
fn fails_where_serde_json_fails() {
    assert!(written(&BTreeMap::from([(None::<u8>, 1)])).is_none());
    assert!(written(&BTreeMap::from([(vec![1], 1)])).is_none());
}

#[test]
fn keys_and_values_that_do_not_take_turns_are_an_error() {
    use serde::ser::SerializeMap;

    struct Turns(&'static str);
    impl Serialize for Turns {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut map = serializer.serialize_map(None)?;
            for turn in self.0.chars() {
                if turn == 'k' { map.serialize_key("a")? } else { map.serialize_value(&1)? }
            }
            map.end()
        }
    }
    assert_eq!(written(&Turns("kvkv")).unwrap(), br#"{"a":1,"a":1}"#);
    for turns in ["v", "k", "kk", "kvv", "kvk"] {
        assert!(written(&Turns(turns)).is_none(), "{turns}");
    }
}

#[test]
fn a_display_that_fails_is_an_error() {
    struct Failing;
    impl Serialize for Failing {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(&core::fmt::from_fn(|_| Err(core::fmt::Error)))
        }
    }
    assert!(written(&Failing).is_none());
}

#[test]
fn raw_integers_of_any_size_stay() {
    let widest = [u128::MAX.to_string(), i128::MAX.to_string(), i128::MIN.to_string()];
    let others = ["0", "-1", "18446744073709551615", "18446744073709551616"];
    let low = ["-9223372036854775808", "-9223372036854775809"];
    for text in others.iter().chain(&low).map(ToString::to_string).chain(widest) {
        let raw = serde_json::value::RawValue::from_string(text.clone()).unwrap();
        assert_eq!(written(&raw).unwrap(), text.as_bytes());
    }
}
