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

/// An array or an object under construction.
///
/// Each entry ends in a comma; the end takes the last one off.
pub struct Compound<'b> {
    body: &'b mut Vec<u8>,
    end: &'static str,
    /// Whether a key has been written without its value.
    awaits_value: bool,
}

impl<'b> Compound<'b> {
    pub(super) fn array(body: &'b mut Vec<u8>, end: &'static str) -> Self {
        body.push(b'[');
        Self { body, end, awaits_value: false }
    }

    pub(crate) fn object(body: &'b mut Vec<u8>, end: &'static str) -> Self {
        body.push(b'{');
        Self { body, end, awaits_value: false }
    }

    /// Members of an object that somebody else began and will end.
    pub(crate) fn members(body: &'b mut Vec<u8>) -> Self {
        Self { body, end: "", awaits_value: false }
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        value.serialize(Json(self.body))?;
        self.body.push(b',');
        Ok(())
    }

    #[expect(clippy::inline_always, reason = "so that a literal is seen to need no escape")]
    #[inline(always)]
    pub(crate) fn member(
        &mut self,
        name: &'static str,
        write: impl FnOnce(Json<'_>) -> Written,
    ) -> Written {
        self.body.push(b'"');
        if is_clean(name) {
            self.body.extend_from_slice(name.as_bytes());
        } else {
            escape(name, self.body);
        }
        self.body.extend_from_slice(b"\":");
        write(Json(self.body))?;
        self.body.push(b',');
        Ok(())
    }

    pub(crate) fn close(self) -> Written {
        if self.awaits_value {
            return Err(Unwritable);
        }
        end_entries(self.body);
        self.body.extend_from_slice(self.end.as_bytes());
        Ok(())
    }
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

    /// `serde_json` knows which keys JSON can hold, and how. It writes an object with one member, of
    /// which only the key is kept.
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        if core::mem::replace(&mut self.awaits_value, true) {
            return Err(Unwritable);
        }
        let start = self.body.len();
        append(&Alone(key), self.body)?;
        self.body.remove(start);
        self.body.truncate(self.body.len() - "null}".len());
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
        self.member(name, |json| value.serialize(json))
    }

    fn end(self) -> Written {
        self.close()
    }
}

/// A struct, or what `serde_json` disguises as one.
pub enum Struct<'b> {
    Fields(Compound<'b>),
    /// JSON text, which is copied.
    Raw(&'b mut Vec<u8>),
}

impl SerializeStruct for Struct<'_> {
    type Ok = ();
    type Error = Unwritable;

    #[expect(clippy::inline_always, reason = "so that a literal is seen to need no escape")]
    #[inline(always)]
    fn serialize_field<T>(&mut self, name: &'static str, value: &T) -> Written
    where
        T: Serialize + ?Sized,
    {
        match self {
            Self::Fields(fields) => fields.member(name, |json| value.serialize(json)),
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
