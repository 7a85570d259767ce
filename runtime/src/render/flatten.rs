//! `..details`: the members of details beside the declared ones.

use alloc::vec::Vec;

use crate::{
    error::Details,
    json::{Compound, Unwritable, members, string},
    report::log,
    shape::Shape,
};

/// Appends the members of details to an object of this shape, except those that would shadow a
/// declared one. Each ends in a comma.
///
/// Null has no members. Details that are neither an object nor null become the member `details`.
pub(super) fn flatten(
    details: &Details<'_>,
    shape: &Shape,
    body: &mut Vec<u8>,
) -> Result<(), Unwritable> {
    if details.value().is_none() {
        let mut object = Compound::members(body);
        return details.try_each_member(|name, value| {
            if is_shadowed(name, shape) {
                return Ok(());
            }
            object.member(name, |json| value.write_json(json))
        });
    }
    let mut json = Vec::new();
    details.write_json(&mut json)?;
    match members(&json) {
        Some(members) => {
            for (name, value) in members {
                append(&name, value.get().as_bytes(), shape, body);
            }
        }
        None if json == b"null" => {}
        None => append("details", &json, shape, body),
    }
    Ok(())
}

fn append(name: &str, json: &[u8], shape: &Shape, body: &mut Vec<u8>) {
    if is_shadowed(name, shape) {
        return;
    }
    string(name, body);
    body.push(b':');
    body.extend_from_slice(json);
    body.push(b',');
}

fn is_shadowed(name: &str, shape: &Shape) -> bool {
    let is_shadowed = shape.declares(name);
    if is_shadowed {
        log::left_out(name, "the envelope has a member of this name");
    }
    is_shadowed
}
