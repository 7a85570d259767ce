//! A `Display` as text.

use alloc::string::String;
use core::fmt::{Display, Write};

/// What a `Display` says, unless it fails; `to_string` would panic there.
pub(crate) fn written(value: &dyn Display) -> Option<String> {
    let mut text = String::new();
    write!(text, "{value}").ok().map(|()| text)
}
