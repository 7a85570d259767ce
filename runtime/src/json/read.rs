//! JSON text, taken apart again.

use alloc::{
    borrow::Cow,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
    ser::{Error as _, SerializeMap as _},
};
use serde_json::{Number, value::RawValue};

use super::{Unwritable, Written, escape::is_clean};

/// Serializes the JSON that `write` appends, in any serde format.
pub(crate) fn serialize<S: Serializer>(
    serializer: S,
    write: impl FnOnce(&mut Vec<u8>) -> Written,
) -> Result<S::Ok, S::Error> {
    let mut json = Vec::new();
    write(&mut json).map_err(S::Error::custom)?;
    let json = String::from_utf8(json).map_err(S::Error::custom)?;
    Tree::read(&json).map_err(S::Error::custom)?.serialize(serializer)
}

/// The deepest text that is read. What errorbook writes is at most half as deep.
const DEEPEST: usize = 256;

/// A JSON value with its members in their order and its numbers as they are written, which
/// `serde_json::Value` does not keep.
pub(super) enum Tree<'j> {
    /// A number, `true`, `false` or `null`.
    Word(&'j str),
    Text(Cow<'j, str>),
    Array(Vec<Tree<'j>>),
    Object(Vec<(Cow<'j, str>, Tree<'j>)>),
}

impl<'j> Tree<'j> {
    pub(super) fn read(json: &'j str) -> Result<Self, Unwritable> {
        let mut reader = Reader { rest: json, depth: 0 };
        let tree = reader.value()?;
        reader.skip_space();
        if reader.rest.is_empty() { Ok(tree) } else { Err(Unwritable) }
    }
}

struct Reader<'j> {
    rest: &'j str,
    depth: usize,
}

impl<'j> Reader<'j> {
    fn value(&mut self) -> Result<Tree<'j>, Unwritable> {
        self.skip_space();
        match self.rest.as_bytes() {
            [b'{', ..] => self.object(),
            [b'[', ..] => self.array(),
            [b'"', ..] => self.text().map(Tree::Text),
            _ => self.word(),
        }
    }

    fn object(&mut self) -> Result<Tree<'j>, Unwritable> {
        let mut members = Vec::new();
        self.entries('{', '}', |reader| {
            reader.skip_space();
            let name = reader.text()?;
            if !reader.takes(':') {
                return Err(Unwritable);
            }
            members.push((name, reader.value()?));
            Ok(())
        })?;
        Ok(Tree::Object(members))
    }

    fn array(&mut self) -> Result<Tree<'j>, Unwritable> {
        let mut elements = Vec::new();
        self.entries('[', ']', |reader| {
            elements.push(reader.value()?);
            Ok(())
        })?;
        Ok(Tree::Array(elements))
    }

    fn entries(
        &mut self,
        start: char,
        end: char,
        mut entry: impl FnMut(&mut Self) -> Written,
    ) -> Written {
        self.depth += 1;
        if self.depth > DEEPEST || !self.takes(start) {
            return Err(Unwritable);
        }
        if !self.takes(end) {
            entry(self)?;
            while !self.takes(end) {
                if !self.takes(',') {
                    return Err(Unwritable);
                }
                entry(self)?;
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// Reads a string. `serde_json` knows the escapes, and refuses half of a surrogate pair.
    fn text(&mut self) -> Result<Cow<'j, str>, Unwritable> {
        let bytes = self.rest.as_bytes();
        let mut end = 1;
        while *bytes.get(end).ok_or(Unwritable)? != b'"' {
            end += if bytes[end] == b'\\' { 2 } else { 1 };
        }
        let (quoted, rest) = self.rest.split_at(end + 1);
        self.rest = rest;
        let inside =
            quoted.get(1..end).filter(|inside| quoted.starts_with('"') && is_clean(inside));
        match inside {
            Some(text) => Ok(Cow::Borrowed(text)),
            None => serde_json::from_str(quoted).map(Cow::Owned).map_err(|_| Unwritable),
        }
    }

    fn word(&mut self) -> Result<Tree<'j>, Unwritable> {
        let is_end = |letter: char| ",:]}\" \t\r\n".contains(letter);
        let (word, rest) = self.rest.split_at(self.rest.find(is_end).unwrap_or(self.rest.len()));
        self.rest = rest;
        if matches!(word, "null" | "true" | "false") || word.parse::<Number>().is_ok() {
            return Ok(Tree::Word(word));
        }
        Err(Unwritable)
    }

    fn takes(&mut self, sign: char) -> bool {
        self.skip_space();
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\r', '\n']);
    }
}

impl Serialize for Tree<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
            Self::Array(elements) => serializer.collect_seq(elements),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Word("null") => serializer.serialize_unit(),
            Self::Word("true") => serializer.serialize_bool(true),
            Self::Word("false") => serializer.serialize_bool(false),
            Self::Word(number) => self::number(number, serializer),
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
    // With its feature `arbitrary_precision`, this keeps every digit. Without it, it may be off by the
    // last bit.
    let number: Number = json.parse().map_err(S::Error::custom)?;
    if number.to_string() == json {
        return number.serialize(serializer);
    }
    // `serde_json` gives an `f32` an exponent sooner than an `f64`.
    let narrow: f32 = json.parse().map_err(S::Error::custom)?;
    if serde_json::to_string(&narrow).is_ok_and(|text| text == json) {
        return serializer.serialize_f32(narrow);
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
