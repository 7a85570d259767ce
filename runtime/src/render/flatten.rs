//! `..details`: the members of details beside the declared ones.

use alloc::vec::Vec;

use super::values::FAILED;
use crate::{
    error::Details,
    json::{Written, members, string},
    report::log,
    shape::Shape,
};

/// Appends the members of details to an object of this shape, except those that would shadow a
/// declared one. Each ends in a comma.
///
/// Null has no members. Details that are neither an object nor null become the member `details`.
pub(super) fn flatten(details: &Details<'_>, shape: &Shape, body: &mut Vec<u8>) -> Written {
    if details.value().is_none() {
        return details.write_members(body, &|name| !is_shadowed(name, shape), &mut member_lost);
    }
    let mut json = Vec::new();
    details.write_json(&mut json, &mut member_lost)?;
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

/// Logs that one member of details was left out.
pub(super) fn member_lost(name: &'static str) {
    log::left_out(name, FAILED);
}
