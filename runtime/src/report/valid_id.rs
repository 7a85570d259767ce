//! Request ids that may be sent back, and their header.

use alloc::borrow::Cow;

use super::log;

/// The header of the id, unless a layer names another one.
pub(crate) const HEADER: &str = "x-request-id";

/// The longest id that is accepted, in bytes.
const LONGEST: usize = 128;

/// Returns the id if it may be sent back, else logs that it may not.
pub(crate) fn valid(id: Cow<'_, str>) -> Option<Cow<'_, str>> {
    let valid = is_valid(&id);
    if !valid {
        log::left_out("request id", "not 1 to 128 bytes of visible ASCII");
    }
    valid.then_some(id)
}

/// Whether an id may be sent back.
pub(crate) fn is_valid(id: &str) -> bool {
    // Not `all`, which would look at one byte after the other.
    let graphic = id.bytes().fold(true, |graphic, byte| graphic & byte.is_ascii_graphic());
    (1..=LONGEST).contains(&id.len()) && graphic
}
