//! Wild values at random.

use proptest::{collection::vec, option, prelude::*};

use crate::wild::{End, Text, Wild};

const RAW: &[&str] = &[
    r#""\ud800""#,
    r#"{"\udc00": 1}"#,
    r#"{"a": "\ud83d\ude00", "b": [1E5, -0, 1.10, 123456789012345678901234567890123456789012]}"#,
    "1e999",
    " [ 1 , { } ] ",
    "-0",
    "null",
    r#"{"code": "mine", "status": 200, "x": 1, "x": 2}"#,
];

const TURNS: &[&str] = &["", "k", "v", "kv", "kk", "vk", "kvv", "kvk"];

const FAKES: &[&str] = &["$serde_json::private::RawValue", "$serde_json::private::Number"];

fn ending() -> impl Strategy<Value = End> {
    prop_oneof![8 => Just(End::Well), 1 => Just(End::Fails), 1 => Just(End::Panics)]
}

fn letters() -> impl Strategy<Value = String> {
    let awkward = prop::sample::select(vec!['"', '\\', '\0', '\u{1f}', '\u{7f}', '\u{2028}', '😀']);
    vec(prop_oneof![any::<char>(), awkward, prop::char::range(' ', '~')], 0..12)
        .prop_map(|letters| letters.into_iter().collect())
}

pub(crate) fn text() -> impl Strategy<Value = Text> {
    (letters(), ending()).prop_map(|(letters, end)| Text(letters, end))
}

fn leaf() -> impl Strategy<Value = Wild> {
    prop_oneof![
        Just(Wild::Null),
        Just(Wild::UnitVariant),
        Just(Wild::Option(None)),
        any::<bool>().prop_map(Wild::Switch),
        any::<i128>().prop_map(Wild::Signed),
        any::<u128>().prop_map(Wild::Unsigned),
        any::<u32>().prop_map(|bits| Wild::Narrow(f32::from_bits(bits))),
        any::<u64>().prop_map(|bits| Wild::Wide(f64::from_bits(bits))),
        any::<char>().prop_map(Wild::Letter),
        letters().prop_map(Wild::Letters),
        vec(any::<u8>(), 0..4).prop_map(Wild::Bytes),
        text().prop_map(Wild::Shown),
        prop::sample::select(TURNS).prop_map(Wild::Turns),
        prop::sample::select(RAW).prop_map(Wild::raw),
        (0_usize..250).prop_map(Wild::Deep),
        (0_usize..250).prop_map(Wild::DeepMap),
        (0_usize..2_000).prop_map(|length| Wild::Letters("\"".repeat(length))),
    ]
}

pub(crate) fn wild() -> impl Strategy<Value = Wild> {
    leaf().prop_recursive(4, 32, 4, |inner| {
        let values = || vec(inner.clone(), 0..4);
        let name = || prop::sample::select(vec!["a", "code", "status", "a\"b\\", "ü\n", ""]);
        let named = (name().prop_map(|name| Wild::Letters(name.to_owned())), inner.clone());
        let entries = vec(prop_oneof![named, (inner.clone(), inner.clone())], 0..4);
        prop_oneof![
            inner.clone().prop_map(|value| Wild::Option(Some(value.into()))),
            inner.clone().prop_map(|value| Wild::Newtype(value.into())),
            inner.clone().prop_map(|value| Wild::Variant(value.into())),
            (option::of(0_usize..9), values(), ending())
                .prop_map(|(said, values, end)| Wild::List(said, values, end)),
            (0_usize..9, values()).prop_map(|(said, values)| Wild::Tuple(said, values)),
            (option::of(0_usize..9), entries, ending())
                .prop_map(|(said, entries, end)| Wild::Map(said, entries, end)),
            (name(), values(), ending())
                .prop_map(|(name, values, end)| Wild::Struct(name, values, end)),
            (prop::sample::select(FAKES), values())
                .prop_map(|(name, values)| Wild::Fake(name, values)),
        ]
    })
}
