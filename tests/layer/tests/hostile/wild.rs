//! Values that do what a `Serialize` or a `Display` must not do.

use std::fmt;

use serde::{
    Serialize, Serializer,
    ser::{SerializeMap as _, SerializeSeq as _, SerializeStruct as _, SerializeTuple as _},
};
use serde_json::value::RawValue;

/// The payload of each panic here.
pub(crate) const PANIC: &str = "a wild value";

/// How a text ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum End {
    Well,
    Fails,
    Panics,
}

impl End {
    fn of_display(self) -> fmt::Result {
        match self {
            Self::Well => Ok(()),
            Self::Fails => Err(fmt::Error),
            Self::Panics => panic!("{PANIC}"),
        }
    }
}

/// A text whose `Display` may break off behind it.
#[derive(Clone, Debug)]
pub(crate) struct Text(pub(crate) String, pub(crate) End);

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)?;
        self.1.of_display()
    }
}

/// A value that serializes as anything, also as what no derive would write.
#[derive(Clone, Debug)]
pub(crate) enum Wild {
    Null,
    Switch(bool),
    Signed(i128),
    Unsigned(u128),
    Narrow(f32),
    Wide(f64),
    Letter(char),
    Letters(String),
    Bytes(Vec<u8>),
    /// Through `collect_str`.
    Shown(Text),
    Option(Option<Box<Wild>>),
    Newtype(Box<Wild>),
    /// `{"Variant": …}`
    Variant(Box<Wild>),
    UnitVariant,
    /// A sequence that says a length, and ends early or not.
    List(Option<usize>, Vec<Wild>, End),
    Tuple(usize, Vec<Wild>),
    Map(Option<usize>, Vec<(Wild, Wild)>, End),
    /// Keys and values in any order: `k`, `v`.
    Turns(&'static str),
    /// A struct whose fields all have the same name.
    Struct(&'static str, Vec<Wild>, End),
    /// Valid for `RawValue`.
    Raw(Box<RawValue>),
    /// A struct with a name that only `serde_json` may use.
    Fake(&'static str, Vec<Wild>),
    /// An array in an array, so many times.
    Deep(usize),
    /// An object in an object, so many times.
    DeepMap(usize),
}

impl Wild {
    pub(crate) fn raw(json: &str) -> Self {
        Self::Raw(serde_json::from_str(json).expect("`RawValue` takes it"))
    }
}

fn end<T, E: serde::ser::Error>(end: End, finish: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    match end {
        End::Well => finish(),
        End::Fails => Err(E::custom("half is written")),
        End::Panics => panic!("{PANIC}"),
    }
}

impl Serialize for Wild {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Switch(value) => serializer.serialize_bool(*value),
            Self::Signed(value) => serializer.serialize_i128(*value),
            Self::Unsigned(value) => serializer.serialize_u128(*value),
            Self::Narrow(value) => serializer.serialize_f32(*value),
            Self::Wide(value) => serializer.serialize_f64(*value),
            Self::Letter(value) => serializer.serialize_char(*value),
            Self::Letters(value) => serializer.serialize_str(value),
            Self::Bytes(value) => serializer.serialize_bytes(value),
            Self::Shown(text) => serializer.collect_str(text),
            Self::Option(None) => serializer.serialize_none(),
            Self::Option(Some(value)) => serializer.serialize_some(value),
            Self::Newtype(value) => serializer.serialize_newtype_struct("Newtype", value),
            Self::Variant(value) => {
                serializer.serialize_newtype_variant("Wild", 0, "Vari\"ant", value)
            }
            Self::UnitVariant => serializer.serialize_unit_variant("Wild", 1, "Unit\n"),
            Self::List(said, values, how) => {
                let mut list = serializer.serialize_seq(*said)?;
                values.iter().try_for_each(|value| list.serialize_element(value))?;
                end(*how, || list.end())
            }
            Self::Tuple(said, values) => {
                let mut tuple = serializer.serialize_tuple(*said)?;
                values.iter().try_for_each(|value| tuple.serialize_element(value))?;
                tuple.end()
            }
            Self::Map(said, entries, how) => {
                let mut map = serializer.serialize_map(*said)?;
                entries.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                end(*how, || map.end())
            }
            Self::Turns(turns) => {
                let mut map = serializer.serialize_map(None)?;
                for turn in turns.chars() {
                    if turn == 'k' { map.serialize_key("k")? } else { map.serialize_value(&1)? }
                }
                map.end()
            }
            Self::Struct(field, values, how) => {
                let mut object = serializer.serialize_struct("Struct", 1)?;
                values.iter().try_for_each(|value| object.serialize_field(field, value))?;
                end(*how, || object.end())
            }
            Self::Raw(json) => json.serialize(serializer),
            Self::Fake(name, values) => {
                let mut fake = serializer.serialize_struct(name, 1)?;
                values.iter().try_for_each(|value| fake.serialize_field(name, value))?;
                fake.end()
            }
            Self::Deep(0) | Self::DeepMap(0) => serializer.serialize_u8(0),
            Self::Deep(levels) => serializer.collect_seq([Self::Deep(levels - 1)]),
            Self::DeepMap(levels) => serializer.collect_map([("a", Self::DeepMap(levels - 1))]),
        }
    }
}
