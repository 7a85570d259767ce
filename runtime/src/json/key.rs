//! Keys of objects.

use alloc::vec::Vec;
use core::fmt::Display;

use serde::{Serialize, Serializer, ser::Impossible};

use super::{Json, Unwritable, Written, append, string};

/// A writer for a key: text, or a number, a letter or a switch as text.
///
/// Takes the keys that `serde_json` takes, and writes them as it does.
pub(super) struct Key<'b>(pub(super) &'b mut Vec<u8>);

impl Key<'_> {
    fn quoted<T: Serialize>(self, key: T) -> Written {
        self.0.push(b'"');
        append(&key, self.0)?;
        self.0.push(b'"');
        Ok(())
    }
}

type Never = Impossible<(), Unwritable>;

macro_rules! refused {
    ($($method:ident($($argument:ty),*) -> $result:ty;)*) => {$(
        fn $method(self $(, _: $argument)*) -> Result<$result, Unwritable> {
            Err(Unwritable)
        }
    )*};
}

impl Serializer for Key<'_> {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Never;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStruct = Never;
    type SerializeStructVariant = Never;

    fn serialize_i128(self, key: i128) -> Written {
        self.quoted(key)
    }

    fn serialize_u128(self, key: u128) -> Written {
        self.quoted(key)
    }

    written_as! {
        serialize_i8(i8) -> serialize_i128;
        serialize_i16(i16) -> serialize_i128;
        serialize_i32(i32) -> serialize_i128;
        serialize_i64(i64) -> serialize_i128;
        serialize_u8(u8) -> serialize_u128;
        serialize_u16(u16) -> serialize_u128;
        serialize_u32(u32) -> serialize_u128;
        serialize_u64(u64) -> serialize_u128;
    }

    refused! {
        serialize_bytes(&[u8]) -> ();
        serialize_none() -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_seq(Option<usize>) -> Never;
        serialize_tuple(usize) -> Never;
        serialize_tuple_struct(&'static str, usize) -> Never;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never;
        serialize_map(Option<usize>) -> Never;
        serialize_struct(&'static str, usize) -> Never;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never;
    }

    fn serialize_bool(self, key: bool) -> Written {
        self.serialize_str(if key { "true" } else { "false" })
    }

    fn serialize_f32(self, key: f32) -> Written {
        if key.is_finite() { self.quoted(key) } else { Err(Unwritable) }
    }

    fn serialize_f64(self, key: f64) -> Written {
        if key.is_finite() { self.quoted(key) } else { Err(Unwritable) }
    }

    fn serialize_char(self, key: char) -> Written {
        self.serialize_str(key.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, key: &str) -> Written {
        string(key, self.0);
        Ok(())
    }

    fn collect_str<T: Display + ?Sized>(self, key: &T) -> Written {
        Json::new(self.0).collect_str(key)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, key: &T) -> Written {
        key.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Written {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T>(self, _: &'static str, key: &T) -> Written
    where
        T: Serialize + ?Sized,
    {
        key.serialize(self)
    }

    fn serialize_newtype_variant<T>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written
    where
        T: Serialize + ?Sized,
    {
        Err(Unwritable)
    }
}
