//! `..details`: the members of details beside the declared ones.

use alloc::vec::Vec;

use super::values::FAILED;
use crate::{
    error::Details,
    json::{Written, members, string},
    report::log,
    shape::Object,
};

/// Appends the members of details to this object, except those that would shadow a
/// declared one. Each ends in a comma.
///
/// Null has no members. Details that are neither an object nor null become the member `details`.
pub(super) fn flatten(details: &Details<'_>, object: &Object, body: &mut Vec<u8>) -> Written {
    if details.value().is_none() {
        return details.write_members(body, &|name| !is_shadowed(name, object), &mut member_lost);
    }
    let mut json = Vec::new();
    details.write_json(&mut json, &mut member_lost)?;
    match members(&json) {
        Some(members) => {
            for (name, value) in members {
                append(&name, value.as_bytes(), object, body);
            }
        }
        None if json == b"null" => {}
        None => append("details", &json, object, body),
    }
    Ok(())
}

fn append(name: &str, json: &[u8], object: &Object, body: &mut Vec<u8>) {
    if is_shadowed(name, object) {
        return;
    }
    string(name, body);
    body.push(b':');
    body.extend_from_slice(json);
    body.push(b',');
}

pub(super) fn is_shadowed(name: &str, object: &Object) -> bool {
    let is_shadowed = object.declares(name);
    if is_shadowed {
        log::left_out(name, "the envelope has a member of this name");
    }
    is_shadowed
}

/// Logs that one member of details was left out.
pub(super) fn member_lost(name: &'static str) {
    log::left_out(name, FAILED);
}
