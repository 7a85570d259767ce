//! Serde values as JSON.
//!
//! Writes what `serde_json` writes, byte for byte, and leaves the numbers to it. Two things are
//! different: strings, which are most of an error body, are written faster, and a `Display` that
//! fails is an error, where `serde_json` panics.

mod compound;
mod escape;
mod read;
#[cfg(test)]
mod tests;

pub(crate) use self::{
    compound::{Compound, end_entries},
    escape::{Escaper, escape},
    read::{members, serialize},
};

use alloc::vec::Vec;
use core::fmt::{self, Display, Write as _};

use serde::{Serialize, Serializer};

use self::compound::Struct;

/// A writer for one value at the end of a body.
#[derive(Debug)]
pub struct Json<'b>(pub(crate) &'b mut Vec<u8>);

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
    /// Writes `{"variant":`; the caller closes the brace.
    fn variant(self, name: &'static str) -> &'b mut Vec<u8> {
        let body = self.0;
        body.push(b'{');
        string(name, body);
        body.push(b':');
        body
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
            append(&value, self.0)
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
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_i128(i128);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_u128(u128);
        serialize_f32(f32);
        serialize_f64(f64);
        serialize_char(char);
        serialize_bytes(&[u8]);
    }

    #[inline]
    fn serialize_str(self, text: &str) -> Written {
        string(text, self.0);
        Ok(())
    }

    fn collect_str<T: Display + ?Sized>(self, text: &T) -> Written {
        self.0.push(b'"');
        write!(Escaper(self.0), "{text}").map_err(|_| Unwritable)?;
        self.0.push(b'"');
        Ok(())
    }

    fn serialize_none(self) -> Written {
        self.0.extend_from_slice(b"null");
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
        let body = self.variant(name);
        value.serialize(Json(body))?;
        body.push(b'}');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Compound<'b>, Unwritable> {
        Ok(Compound::array(self.0, "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Compound<'b>, Unwritable> {
        Ok(Compound::array(self.0, "]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Compound<'b>, Unwritable> {
        Ok(Compound::array(self.0, "]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Compound<'b>, Unwritable> {
        Ok(Compound::array(self.variant(name), "]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Compound<'b>, Unwritable> {
        Ok(Compound::object(self.0, "}"))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Struct<'b>, Unwritable> {
        // How `serde_json` passes raw JSON and big numbers through serde.
        if name.starts_with("$serde_json::private::") {
            return Ok(Struct::Raw(self.0));
        }
        Ok(Struct::Fields(Compound::object(self.0, "}")))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Compound<'b>, Unwritable> {
        Ok(Compound::object(self.variant(name), "}}"))
    }
}
