//! JSON text, taken apart again.

use alloc::{borrow::Cow, string::String, vec::Vec};
use core::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
    ser::{Error as _, SerializeMap as _},
};
use serde_json::value::RawValue;

use super::Unwritable;

/// Serializes the JSON that `write` appends, in any serde format.
pub(crate) fn serialize<S: Serializer>(
    serializer: S,
    write: impl FnOnce(&mut Vec<u8>) -> Result<(), Unwritable>,
) -> Result<S::Ok, S::Error> {
    let mut json = Vec::new();
    write(&mut json).map_err(S::Error::custom)?;
    let json = String::from_utf8(json).map_err(S::Error::custom)?;
    Text(&json).serialize(serializer)
}

/// JSON text that serializes as the value that it is, with its members in their order.
struct Text<'j>(&'j str);

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json = self.0;
        match json.as_bytes() {
            [b'{', ..] => {
                let Members(members) = serde_json::from_str(json).map_err(S::Error::custom)?;
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    map.serialize_entry(&name, &Text(value.get()))?;
                }
                map.end()
            }
            [b'[', ..] => {
                let elements: Vec<&RawValue> =
                    serde_json::from_str(json).map_err(S::Error::custom)?;
                serializer.collect_seq(elements.iter().map(|element| Text(element.get())))
            }
            [b'"', ..] => {
                let text: Cow<'_, str> = serde_json::from_str(json).map_err(S::Error::custom)?;
                serializer.serialize_str(&text)
            }
            b"null" => serializer.serialize_unit(),
            b"true" => serializer.serialize_bool(true),
            b"false" => serializer.serialize_bool(false),
            _ => number(json, serializer),
        }
    }
}

/// Serializes a number as the smallest type of Rust that holds it exactly.
fn number<S: Serializer>(json: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(number) = json.parse() {
        return serializer.serialize_u64(number);
    }
    if let Ok(number) = json.parse() {
        return serializer.serialize_i64(number);
    }
    if let Ok(number) = json.parse() {
        return serializer.serialize_u128(number);
    }
    if let Ok(number) = json.parse() {
        return serializer.serialize_i128(number);
    }
    serializer.serialize_f64(json.parse().map_err(S::Error::custom)?)
}

/// Returns the members of an object in their order, or `None` for another value.
pub(crate) fn members(json: &[u8]) -> Option<Vec<(Cow<'_, str>, &RawValue)>> {
    if json.first() != Some(&b'{') {
        return None;
    }
    let Members(members) = serde_json::from_slice(json).ok()?;
    Some(members)
}

struct Members<'j>(Vec<(Cow<'j, str>, &'j RawValue)>);

impl<'j> Deserialize<'j> for Members<'j> {
    fn deserialize<D: Deserializer<'j>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'j> Visitor<'j> for MembersVisitor {
    type Value = Members<'j>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'j>>(self, mut map: A) -> Result<Members<'j>, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Members(members))
    }
}
