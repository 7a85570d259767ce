//! A `Display` as text.

use alloc::string::String;
use core::fmt::{Display, Write};

use crate::json::{Unwritable, contain};

/// Like `to_string`, but `None` if `Display` fails or panics.
pub(crate) fn try_to_string(value: &dyn Display) -> Option<String> {
    let mut text = String::new();
    contain(|| write!(text, "{value}").map_err(|_| Unwritable)).ok()?;
    Some(text)
}
