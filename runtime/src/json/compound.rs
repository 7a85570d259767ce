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
    Json, Unwritable, Written, append,
    escape::{escape, is_clean},
};
use crate::Detail;

/// An array or an object, of which some is written.
pub struct Compound<'b> {
    body: &'b mut Vec<u8>,
    /// What stands in front of the next entry: the bracket, then commas.
    separator: u8,
    end: &'static str,
    /// Whether a key stands there without its value.
    awaits_value: bool,
}

impl<'b> Compound<'b> {
    pub(super) fn array(body: &'b mut Vec<u8>, end: &'static str) -> Self {
        Self { body, separator: b'[', end, awaits_value: false }
    }

    pub(super) fn object(body: &'b mut Vec<u8>, end: &'static str) -> Self {
        Self { body, separator: b'{', end, awaits_value: false }
    }

    /// The rest of an object that somebody else began and will close.
    pub(crate) fn rest(body: &'b mut Vec<u8>, separator: u8) -> Self {
        Self { body, separator, end: "", awaits_value: false }
    }

    /// What stands in front of the next entry.
    pub(crate) fn separator(&self) -> u8 {
        self.separator
    }

    fn separate(&mut self) {
        self.body.push(self.separator);
        self.separator = b',';
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.separate();
        value.serialize(Json(self.body))
    }

    #[expect(clippy::inline_always, reason = "so that a literal is seen to be clean")]
    #[inline(always)]
    fn member<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Written {
        value.serialize(self.name(name))
    }

    #[expect(clippy::inline_always, reason = "so that a literal is seen to be clean")]
    #[inline(always)]
    fn name(&mut self, name: &'static str) -> Json<'_> {
        self.body.extend_from_slice(&[self.separator, b'"']);
        self.separator = b',';
        if is_clean(name) {
            self.body.extend_from_slice(name.as_bytes());
        } else {
            escape(name, self.body);
        }
        self.body.extend_from_slice(b"\":");
        Json(self.body)
    }

    /// A member whose value is behind a pointer.
    pub(crate) fn detail(&mut self, name: &'static str, value: &dyn Detail) -> Written {
        value.write_json(self.name(name))
    }

    fn close(self) -> Written {
        if self.awaits_value {
            return Err(Unwritable);
        }
        if self.separator != b',' {
            self.body.push(self.separator);
        }
        self.body.extend_from_slice(self.end.as_bytes());
        Ok(())
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

    /// `serde_json` knows which keys can stand in JSON and how. It writes an object with one
    /// member; its brace becomes the separator, its value is taken off again.
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        if core::mem::replace(&mut self.awaits_value, true) {
            return Err(Unwritable);
        }
        let start = self.body.len();
        append(&Alone(key), self.body)?;
        if let Some(brace) = self.body.get_mut(start) {
            *brace = self.separator;
        }
        self.body.truncate(self.body.len() - "null}".len());
        self.separator = b',';
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        if !core::mem::replace(&mut self.awaits_value, false) {
            return Err(Unwritable);
        }
        value.serialize(Json(self.body))
    }

    fn end(self) -> Written {
        self.close()
    }
}

/// An object with one key: `{"key":null}`.
struct Alone<'k, K: ?Sized>(&'k K);

impl<K: Serialize + ?Sized> Serialize for Alone<'_, K> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(self.0, &())?;
        map.end()
    }
}

impl SerializeStructVariant for Compound<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_field<T>(&mut self, name: &'static str, value: &T) -> Written
    where
        T: Serialize + ?Sized,
    {
        self.member(name, value)
    }

    fn end(self) -> Written {
        self.close()
    }
}

/// A struct, or what `serde_json` disguises as one.
pub enum Struct<'b> {
    Fields(Compound<'b>),
    /// JSON as it stands, in a string.
    Raw(&'b mut Vec<u8>),
}

impl SerializeStruct for Struct<'_> {
    type Ok = ();
    type Error = Unwritable;

    #[expect(clippy::inline_always, reason = "so that a literal is seen to be clean")]
    #[inline(always)]
    fn serialize_field<T>(&mut self, name: &'static str, value: &T) -> Written
    where
        T: Serialize + ?Sized,
    {
        match self {
            Self::Fields(fields) => fields.member(name, value),
            Self::Raw(body) => raw(value, body),
        }
    }

    fn end(self) -> Written {
        match self {
            Self::Fields(fields) => fields.close(),
            Self::Raw(_) => Ok(()),
        }
    }
}

fn raw<T: Serialize + ?Sized>(value: &T, body: &mut Vec<u8>) -> Written {
    let text = serde_json::to_value(value).map_err(|_| Unwritable)?;
    body.extend_from_slice(text.as_str().ok_or(Unwritable)?.as_bytes());
    Ok(())
}
