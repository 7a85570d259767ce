//! `..details`: the members of details beside those of the envelope.

use alloc::{
    boxed::Box,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt::Display;

use serde::{
    Serialize, Serializer,
    ser::{Error as _, Impossible, SerializeMap, SerializeStruct},
};
use serde_json::{
    Value,
    value::{RawValue, to_raw_value},
};

use super::Shape;
use crate::{Detail, Details, log};

/// Adds the members of details to an object of this shape, except those that would shadow a
/// member that the shape declares.
///
/// Details that serialize as a map or a struct have members. Anything else but null becomes the
/// member `details`.
pub(super) fn spread<M: SerializeMap>(
    details: &Details<'_>,
    shape: &Shape,
    map: &mut M,
) -> Result<(), M::Error> {
    let mut members = Members { shape, map };
    let Some(value) = details.value() else {
        let mut outcome = Ok(());
        details.for_each_member(&mut |name, value| {
            if outcome.is_ok() {
                outcome = members.add(name, value);
            }
        });
        return outcome;
    };
    let mut understood = false;
    let outcome = value.serialize(Spread { members: &mut members, understood: &mut understood });
    if understood { outcome } else { members.add("details", value) }
}

/// The members that [`spread`] would find in a value; `None` where it would find none to take
/// apart.
pub(crate) fn taken_apart(value: &dyn Detail) -> Option<Vec<(String, Box<RawValue>)>> {
    const OPEN: &Shape = &Shape { members: &[], spreads_details: true };
    let mut found = Found { members: Vec::new(), name: String::new() };
    let mut members = Members { shape: OPEN, map: &mut found };
    let mut understood = false;
    let outcome = value.serialize(Spread { members: &mut members, understood: &mut understood });
    (understood && outcome.is_ok()).then_some(found.members)
}

/// Members with their values as JSON.
struct Found {
    members: Vec<(String, Box<RawValue>)>,
    name: String,
}

impl SerializeMap for Found {
    type Ok = ();
    type Error = serde_json::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> serde_json::Result<()> {
        self.name = member_name(key)?;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> serde_json::Result<()> {
        self.members.push((core::mem::take(&mut self.name), to_raw_value(value)?));
        Ok(())
    }

    fn end(self) -> serde_json::Result<()> {
        Ok(())
    }
}

/// The object that is added to.
struct Members<'m, M> {
    shape: &'m Shape,
    map: &'m mut M,
}

impl<M: SerializeMap> Members<'_, M> {
    fn add<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), M::Error> {
        if self.shape.declares(name) {
            log::left_out(name, "the envelope has a member of this name");
            return Ok(());
        }
        self.map.serialize_entry(name, value)
    }
}

/// Takes a value apart into members.
struct Spread<'s, 'm, M> {
    members: &'s mut Members<'m, M>,
    /// Whether the value turned out to be something that can be taken apart.
    understood: &'s mut bool,
}

impl<'s, 'm, M> Spread<'s, 'm, M> {
    fn entries(self) -> Entries<'s, 'm, M> {
        *self.understood = true;
        Entries { members: self.members, key: None }
    }
}

/// Answers for everything that has no members.
macro_rules! no_members {
    ($($method:ident($($argument:ty),*) $(-> $ok:ident)?;)*) => {$(
        fn $method(self, $(_: $argument),*) -> Result<no_members!(@ok $($ok)?), Self::Error> {
            Err(M::Error::custom("has no members"))
        }
    )*};
    (@ok) => { () };
    (@ok $ok:ident) => { Self::$ok };
}

impl<'s, 'm, M: SerializeMap> Serializer for Spread<'s, 'm, M> {
    type Ok = ();
    type Error = M::Error;
    type SerializeSeq = Impossible<(), M::Error>;
    type SerializeTuple = Impossible<(), M::Error>;
    type SerializeTupleStruct = Impossible<(), M::Error>;
    type SerializeTupleVariant = Impossible<(), M::Error>;
    type SerializeStructVariant = Impossible<(), M::Error>;
    type SerializeMap = Entries<'s, 'm, M>;
    type SerializeStruct = Entries<'s, 'm, M>;

    no_members! {
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
        serialize_str(&str);
        serialize_bytes(&[u8]);
        serialize_unit_variant(&'static str, u32, &'static str);
        serialize_seq(Option<usize>) -> SerializeSeq;
        serialize_tuple(usize) -> SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> SerializeStructVariant;
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), M::Error> {
        Err(M::Error::custom("has no members"))
    }

    fn collect_str<T: Display + ?Sized>(self, _: &T) -> Result<(), M::Error> {
        Err(M::Error::custom("has no members"))
    }

    fn serialize_none(self) -> Result<(), M::Error> {
        *self.understood = true;
        Ok(())
    }

    fn serialize_unit(self) -> Result<(), M::Error> {
        self.serialize_none()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), M::Error> {
        self.serialize_none()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), M::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        value.serialize(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, M::Error> {
        Ok(self.entries())
    }

    fn serialize_struct(
        self,
        name: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStruct, M::Error> {
        // How `serde_json` passes raw JSON and big numbers through serde.
        if name.starts_with("$serde_json::private::") {
            return Err(M::Error::custom("has no members"));
        }
        Ok(self.entries())
    }
}

/// The members of a map or a struct, one after the other.
struct Entries<'s, 'm, M> {
    members: &'s mut Members<'m, M>,
    key: Option<String>,
}

impl<M: SerializeMap> SerializeMap for Entries<'_, '_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), M::Error> {
        self.key = Some(member_name(key).map_err(M::Error::custom)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), M::Error> {
        let key = self.key.take().ok_or_else(|| M::Error::custom("a value without a key"))?;
        self.members.add(&key, value)
    }

    fn end(self) -> Result<(), M::Error> {
        Ok(())
    }
}

impl<M: SerializeMap> SerializeStruct for Entries<'_, '_, M> {
    type Ok = ();
    type Error = M::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), M::Error> {
        self.members.add(name, value)
    }

    fn end(self) -> Result<(), M::Error> {
        Ok(())
    }
}

/// A map's key as the name of a member, as `serde_json` takes keys.
fn member_name<T: Serialize + ?Sized>(key: &T) -> Result<String, serde_json::Error> {
    match serde_json::to_value(key)? {
        Value::String(name) => Ok(name),
        Value::Number(number) => Ok(number.to_string()),
        Value::Bool(truth) => Ok(truth.to_string()),
        _ => Err(serde_json::Error::custom("key must be a string")),
    }
}
