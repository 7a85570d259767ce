//! JSON text, taken apart again.

use alloc::{
    borrow::Cow,
    string::{String, ToString},
    vec::Vec,
};

use serde::{
    Serialize, Serializer,
    ser::{Error as _, SerializeMap as _},
};
use serde_json::{Number, Value};

use super::{Unwritable, Written, append, escape::is_clean};

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
        self.begin('{')?;
        while self.goes_on(members.is_empty(), '}')? {
            members.push((self.name()?, self.value()?));
        }
        Ok(Tree::Object(members))
    }

    fn array(&mut self) -> Result<Tree<'j>, Unwritable> {
        let mut elements = Vec::new();
        self.begin('[')?;
        while self.goes_on(elements.is_empty(), ']')? {
            elements.push(self.value()?);
        }
        Ok(Tree::Array(elements))
    }

    fn begin(&mut self, bracket: char) -> Written {
        self.depth += 1;
        if self.depth <= DEEPEST && self.takes(bracket) { Ok(()) } else { Err(Unwritable) }
    }

    /// Takes the comma before another entry, or the bracket behind the last one.
    fn goes_on(&mut self, is_first: bool, bracket: char) -> Result<bool, Unwritable> {
        if self.takes(bracket) {
            self.depth -= 1;
            return Ok(false);
        }
        if is_first || self.takes(',') { Ok(true) } else { Err(Unwritable) }
    }

    /// Reads the name of a member, and the colon.
    fn name(&mut self) -> Result<Cow<'j, str>, Unwritable> {
        self.skip_space();
        let name = self.text()?;
        if self.takes(':') { Ok(name) } else { Err(Unwritable) }
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
            None => unquoted(quoted.as_bytes()).map(Cow::Owned),
        }
    }

    fn word(&mut self) -> Result<Tree<'j>, Unwritable> {
        let bytes = self.rest.as_bytes();
        let mut end = 0;
        while end < bytes.len() && !b",:]}\" \t\r\n".contains(&bytes[end]) {
            end += 1;
        }
        let (word, rest) = self.rest.split_at(end);
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
        while let [b' ' | b'\t' | b'\r' | b'\n', ..] = self.rest.as_bytes() {
            self.rest = &self.rest[1..];
        }
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
    if let Ok(number) = json.parse::<i128>() {
        return integer(number, serializer);
    }
    if let Ok(number) = json.parse() {
        return serializer.serialize_u128(number);
    }
    // With its feature `arbitrary_precision`, this keeps every digit. Without it, it may be off by the
    // last bit.
    let number: Number = json.parse().map_err(S::Error::custom)?;
    if number.to_string() == json {
        return number.serialize(serializer);
    }
    // `serde_json` gives an `f32` an exponent sooner than an `f64`.
    let narrow: f32 = json.parse().map_err(S::Error::custom)?;
    let mut text = Vec::new();
    if append(&narrow, &mut text).is_ok() && text == json.as_bytes() {
        return serializer.serialize_f32(narrow);
    }
    serializer.serialize_f64(json.parse().map_err(S::Error::custom)?)
}

fn integer<S: Serializer>(number: i128, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(number) = number.try_into() {
        return serializer.serialize_u64(number);
    }
    if let Ok(number) = number.try_into() {
        return serializer.serialize_i64(number);
    }
    match number.try_into() {
        Ok(number) => serializer.serialize_u128(number),
        Err(_) => serializer.serialize_i128(number),
    }
}

/// Reads a string in its quotes. `serde_json` has compiled how to read a `Value`, but not a `String`.
pub(super) fn unquoted(quoted: &[u8]) -> Result<String, Unwritable> {
    let value = core::str::from_utf8(quoted).map(str::parse);
    if let Ok(Ok(Value::String(text))) = value { Ok(text) } else { Err(Unwritable) }
}

/// Returns the members of an object in their order, with the JSON of their values, or `None` for
/// another value.
pub(crate) fn members(json: &[u8]) -> Option<Vec<(Cow<'_, str>, &str)>> {
    let mut reader = Reader { rest: core::str::from_utf8(json).ok()?, depth: 0 };
    let mut members = Vec::new();
    reader.begin('{').ok()?;
    while reader.goes_on(members.is_empty(), '}').ok()? {
        let name = reader.name().ok()?;
        reader.skip_space();
        let value = reader.rest;
        reader.value().ok()?;
        members.push((name, &value[..value.len() - reader.rest.len()]));
    }
    Some(members)
}
