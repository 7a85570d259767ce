//! Objects of a document in utoipa's types, which know not all of their members.

use ::utoipa::openapi::{
    AllOf, Content, Header, Object, OneOf, Response,
    extensions::Extensions,
    schema::{AnyOf, Array},
};
use errorbook_contract::{Json, Members};
use serde::{Serialize, de::DeserializeOwned};

use crate::openapi::json::{from_json, to_json};

/// A type that writes its extensions among its members.
pub(super) trait Holds: Serialize + DeserializeOwned {
    fn extensions(&mut self) -> &mut Option<Extensions>;
}

macro_rules! holds {
    ($($ty:ty)*) => {
        $(impl Holds for $ty {
            fn extensions(&mut self) -> &mut Option<Extensions> {
                &mut self.extensions
            }
        })*
    };
}

holds!(AllOf AnyOf Array Content Header Object OneOf Response);

/// Returns members as a value of that type, which writes the same members, in its own order. The
/// `others` are left out: they are set later. What the type does not know becomes an extension, as
/// utoipa writes extensions of any name.
///
/// Returns `None` if the type writes a member in another way. `stand_ins` are members that it needs.
pub(super) fn hold<T: Holds>(
    members: &Members,
    others: &[&str],
    stand_ins: &[(&str, Json)],
) -> Option<T> {
    let own = || members.iter().filter(|(name, _)| !others.contains(name));
    let mut complete: Members = own().map(|(name, value)| (name, value.clone())).collect();
    for (name, value) in stand_ins {
        if complete.get(name).is_none() {
            complete.set(*name, value.clone());
        }
    }
    let mut held: T = from_json(&Json::Object(complete)).ok()?;
    let written = to_json(&held).ok()?;
    for (name, value) in own() {
        match written.get(name) {
            Some(written) if written == value => {}
            Some(_) => return None,
            None => extend(&mut held, name, value),
        }
    }
    Some(held)
}

/// Returns a value that holds nothing but extensions.
pub(super) fn only_extensions<T: Holds>(mut empty: T, members: &Members) -> T {
    for (name, value) in members.iter() {
        extend(&mut empty, name, value);
    }
    empty
}

fn extend<T: Holds>(held: &mut T, name: &str, value: &Json) {
    // Every JSON value is one of serde_json's.
    let value = from_json(value).unwrap_or_default();
    held.extensions().get_or_insert_default().insert(name.into(), value);
}
