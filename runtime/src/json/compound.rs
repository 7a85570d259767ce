//! Arrays and objects.

use alloc::vec::Vec;

use serde::{
    Serialize,
    ser::{
        SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
        SerializeTupleStruct, SerializeTupleVariant,
    },
};

use super::{
    Json, Unwritable, Written,
    contain::contain,
    escape::{escape, is_clean},
    key::Key,
    read::{Tree, unquoted},
};

/// An array or an object under construction.
///
/// Each entry ends in a comma; the end takes the last one off.
pub struct Compound<'b> {
    body: &'b mut Vec<u8>,
    end: &'static str,
    /// The depth of the entries.
    depth: u8,
    /// Whether a key has been written without its value.
    awaits_value: bool,
}

impl<'b> Compound<'b> {
    pub(super) fn array(json: Json<'b>, end: &'static str) -> Result<Self, Unwritable> {
        Self::begin(json, b'[', end)
    }

    pub(super) fn object(json: Json<'b>, end: &'static str) -> Result<Self, Unwritable> {
        Self::begin(json, b'{', end)
    }

    fn begin(json: Json<'b>, bracket: u8, end: &'static str) -> Result<Self, Unwritable> {
        let Json { body, depth } = json.inside()?;
        body.push(bracket);
        Ok(Self { body, end, depth, awaits_value: false })
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        value.serialize(Json { body: self.body, depth: self.depth })?;
        self.body.push(b',');
        Ok(())
    }

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Written {
        begin_member(name, self.body);
        self.element(value)
    }

    fn close(self) -> Written {
        if self.awaits_value {
            return Err(Unwritable);
        }
        end_entries(self.body);
        self.body.extend_from_slice(self.end.as_bytes());
        Ok(())
    }
}

/// Appends `"name":value,`, or nothing if the value fails.
pub(crate) fn member(
    name: &'static str,
    body: &mut Vec<u8>,
    write: impl FnOnce(Json<'_>) -> Written,
) -> Written {
    let start = body.len();
    begin_member(name, body);
    let outcome = contain(|| write(Json::new(body)));
    match outcome {
        Ok(()) => body.push(b','),
        Err(Unwritable) => body.truncate(start),
    }
    outcome
}

// So that a literal is seen to need no escape. A debug build sees nothing, and would compile it for
// each field.
#[cfg_attr(not(debug_assertions), inline(always))]
fn begin_member(name: &'static str, body: &mut Vec<u8>) {
    body.push(b'"');
    if is_clean(name) {
        body.extend_from_slice(name.as_bytes());
    } else {
        escape(name, body);
    }
    body.extend_from_slice(b"\":");
}

/// Takes the comma off the last entry, if there is an entry.
#[inline]
pub(crate) fn end_entries(body: &mut Vec<u8>) {
    if body.last() == Some(&b',') {
        body.pop();
    }
}

impl SerializeSeq for Compound<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.element(value)
    }

    fn end(self) -> Written {
        self.close()
    }
}

impl SerializeTuple for Compound<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.element(value)
    }

    fn end(self) -> Written {
        self.close()
    }
}

impl SerializeTupleStruct for Compound<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.element(value)
    }

    fn end(self) -> Written {
        self.close()
    }
}

impl SerializeTupleVariant for Compound<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.element(value)
    }

    fn end(self) -> Written {
        self.close()
    }
}

impl SerializeMap for Compound<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        if core::mem::replace(&mut self.awaits_value, true) {
            return Err(Unwritable);
        }
        key.serialize(Key(self.body))?;
        self.body.push(b':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        if !core::mem::replace(&mut self.awaits_value, false) {
            return Err(Unwritable);
        }
        self.element(value)
    }

    fn end(self) -> Written {
        self.close()
    }
}

impl SerializeStructVariant for Compound<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T>(&mut self, name: &'static str, value: &T) -> Written
    where
        T: Serialize + ?Sized,
    {
        self.field(name, value)
    }

    fn end(self) -> Written {
        self.close()
    }
}

/// A struct, or what `serde_json` disguises as one.
pub enum Struct<'b> {
    Fields(Compound<'b>),
    Disguised(Disguised<'b>),
}

/// A value that is the text of the only field of a struct.
pub struct Disguised<'b> {
    /// Until the field is written.
    json: Option<Json<'b>>,
    write: fn(&str, Json<'_>) -> Written,
}

impl<'b> Disguised<'b> {
    pub(super) fn raw(json: Json<'b>) -> Self {
        Self { json: Some(json), write: raw }
    }

    pub(super) fn number(json: Json<'b>) -> Self {
        Self { json: Some(json), write: number }
    }

    fn field(&mut self, quoted: &[u8]) -> Written {
        let json = self.json.take().ok_or(Unwritable)?;
        (self.write)(&unquoted(quoted)?, json)
    }
}

impl SerializeStruct for Struct<'_> {
    type Ok = ();
    type Error = Unwritable;

    #[cfg_attr(not(debug_assertions), inline(always))]
    fn serialize_field<T>(&mut self, name: &'static str, value: &T) -> Written
    where
        T: Serialize + ?Sized,
    {
        match self {
            Self::Fields(fields) => fields.field(name, value),
            Self::Disguised(disguised) => {
                let mut quoted = Vec::new();
                value.serialize(Json::new(&mut quoted))?;
                disguised.field(&quoted)
            }
        }
    }

    fn end(self) -> Written {
        match self {
            Self::Fields(fields) => fields.close(),
            Self::Disguised(Disguised { json: None, .. }) => Ok(()),
            Self::Disguised(_) => Err(Unwritable),
        }
    }
}

/// Writes what the text says. A copy could be too deep, could hold half of a surrogate pair, which
/// `RawValue` lets through, and would differ from what other writers make of it.
fn raw(text: &str, json: Json<'_>) -> Written {
    Tree::read(text)?.serialize(json)
}

/// Numbers are text under the feature `arbitrary_precision` of `serde_json`.
fn number(text: &str, json: Json<'_>) -> Written {
    text.parse::<serde_json::Number>().map_err(|_| Unwritable)?;
    json.verbatim(text);
    Ok(())
}
