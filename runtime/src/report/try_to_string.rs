//! A `Display` as text.

use alloc::string::String;
use core::fmt::{Display, Write};

/// Like `to_string`, but `None` if `Display` fails.
pub(crate) fn try_to_string(value: &dyn Display) -> Option<String> {
    let mut text = String::new();
    write!(text, "{value}").ok()?;
    Some(text)
}
