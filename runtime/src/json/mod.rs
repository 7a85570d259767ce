//! Serde values as JSON.
//!
//! Writes what `serde_json` writes, byte for byte, and leaves the numbers to it. What is different:
//!
//! - Strings, which are most of an error body, are written faster.
//! - A `Display` that fails is an error, where `serde_json` panics.
//! - A value that is too deep for the parsers of clients is an error.
//! - Raw JSON is read and written again, so that each writer of a report writes the same.
//!
//! | file | |
//! |---|---|
//! | `mod` | values |
//! | `compound`, `key` | arrays and objects, and the keys of these |
//! | `escape` | text |
//! | `read` | JSON text, taken apart again |
//! | `contain` | panics in code of the user |

/// Methods of a `Serializer` for what is written as something wider.
macro_rules! written_as {
    ($($method:ident($ty:ty) -> $wider:ident;)*) => {$(
        fn $method(self, value: $ty) -> Written {
            self.$wider(value.into())
        }
    )*};
}

mod compound;
mod contain;
mod escape;
mod key;
mod read;
#[cfg(test)]
mod tests;

#[cfg(feature = "layer")]
pub(crate) use self::contain::discard;
pub(crate) use self::{
    compound::{end_entries, member},
    contain::contain,
    escape::{Escaper, escape},
    read::{members, serialize},
};

use alloc::vec::Vec;
use core::fmt::{self, Display, Write as _};

use serde::{Serialize, Serializer, ser::SerializeSeq as _};

use self::compound::{Compound, Disguised, Struct};

/// A writer for one value at the end of a body.
#[derive(Debug)]
pub struct Json<'b> {
    body: &'b mut Vec<u8>,
    /// How many arrays and objects are around the value.
    depth: u8,
}

/// How deep arrays and objects may be in each other. Many parsers stop at 128, `serde_json` among
/// them, and then a client could not read the code either. An envelope needs some of it.
const DEEPEST: u8 = 100;

/// A `Display` or `Serialize` failed; half of its value may be written.
#[derive(Debug)]
pub struct Unwritable;

pub(crate) type Written = Result<(), Unwritable>;

impl Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not JSON")
    }
}

impl core::error::Error for Unwritable {}

impl serde::ser::Error for Unwritable {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

/// Appends a value as `serde_json` writes it.
fn append<T: Serialize + ?Sized>(value: &T, body: &mut Vec<u8>) -> Written {
    #[cfg(feature = "std")]
    let outcome = serde_json::to_writer(body, value);
    // Without `std`, `serde_json` has no writer to give out.
    #[cfg(not(feature = "std"))]
    let outcome = serde_json::to_vec(value).map(|json| body.extend(json));
    outcome.map_err(|_| Unwritable)
}

impl<'b> Json<'b> {
    pub(crate) fn new(body: &'b mut Vec<u8>) -> Self {
        Self { body, depth: 0 }
    }

    /// Appends what is JSON already.
    pub(crate) fn verbatim(self, json: &str) {
        self.body.extend_from_slice(json.as_bytes());
    }

    /// Steps into an array or an object.
    fn inside(self) -> Result<Self, Unwritable> {
        if self.depth == DEEPEST {
            return Err(Unwritable);
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }

    /// Writes `{"variant":`; the caller closes the brace.
    fn variant(self, name: &'static str) -> Result<Self, Unwritable> {
        let json = self.inside()?;
        json.body.push(b'{');
        string(name, json.body);
        json.body.push(b':');
        Ok(json)
    }
}

#[inline]
pub(crate) fn string(text: &str, body: &mut Vec<u8>) {
    body.push(b'"');
    escape(text, body);
    body.push(b'"');
}

macro_rules! left_to_serde_json {
    ($($method:ident($ty:ty);)*) => {$(
        fn $method(self, value: $ty) -> Written {
            append(&value, self.body)
        }
    )*};
}

impl<'b> Serializer for Json<'b> {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Compound<'b>;
    type SerializeTuple = Compound<'b>;
    type SerializeTupleStruct = Compound<'b>;
    type SerializeTupleVariant = Compound<'b>;
    type SerializeMap = Compound<'b>;
    type SerializeStruct = Struct<'b>;
    type SerializeStructVariant = Compound<'b>;

    left_to_serde_json! {
        serialize_i64(i64);
        serialize_i128(i128);
        serialize_u64(u64);
        serialize_u128(u128);
        serialize_f32(f32);
        serialize_f64(f64);
    }

    written_as! {
        serialize_i8(i8) -> serialize_i64;
        serialize_i16(i16) -> serialize_i64;
        serialize_i32(i32) -> serialize_i64;
        serialize_u8(u8) -> serialize_u64;
        serialize_u16(u16) -> serialize_u64;
        serialize_u32(u32) -> serialize_u64;
    }

    fn serialize_bool(self, value: bool) -> Written {
        self.verbatim(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_char(self, value: char) -> Written {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Written {
        self.collect_seq(bytes)
    }

    #[inline]
    fn serialize_str(self, text: &str) -> Written {
        string(text, self.body);
        Ok(())
    }

    /// Compiles to less than the default, which passes a closure to the iterator.
    fn collect_seq<I>(self, elements: I) -> Written
    where
        I: IntoIterator<Item: Serialize>,
    {
        let mut array = self.serialize_seq(None)?;
        for element in elements {
            array.serialize_element(&element)?;
        }
        array.end()
    }

    fn collect_str<T: Display + ?Sized>(self, text: &T) -> Written {
        self.body.push(b'"');
        write!(Escaper(self.body), "{text}").map_err(|_| Unwritable)?;
        self.body.push(b'"');
        Ok(())
    }

    fn serialize_none(self) -> Written {
        self.verbatim("null");
        Ok(())
    }

    fn serialize_unit(self) -> Written {
        self.serialize_none()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.serialize_none()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T>(self, _: &'static str, value: &T) -> Written
    where
        T: Serialize + ?Sized,
    {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Written {
        self.serialize_str(name)
    }

    fn serialize_newtype_variant<T>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Written
    where
        T: Serialize + ?Sized,
    {
        let Json { body, depth } = self.variant(name)?;
        value.serialize(Json { body, depth })?;
        body.push(b'}');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Compound<'b>, Unwritable> {
        Compound::array(self, "]")
    }

    fn serialize_tuple(self, _: usize) -> Result<Compound<'b>, Unwritable> {
        Compound::array(self, "]")
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Compound<'b>, Unwritable> {
        Compound::array(self, "]")
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Compound<'b>, Unwritable> {
        Compound::array(self.variant(name)?, "]}")
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Compound<'b>, Unwritable> {
        Compound::object(self, "}")
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Struct<'b>, Unwritable> {
        // How `serde_json` passes raw JSON and big numbers through serde.
        match name {
            "$serde_json::private::RawValue" => Ok(Struct::Disguised(Disguised::raw(self))),
            "$serde_json::private::Number" => Ok(Struct::Disguised(Disguised::number(self))),
            _ => Compound::object(self, "}").map(Struct::Fields),
        }
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Compound<'b>, Unwritable> {
        Compound::object(self.variant(name)?, "}}")
    }
}
