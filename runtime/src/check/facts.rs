//! The checks of one fact each.

use super::text::Text;
use crate::{
    catalog::{status, text::same_text},
    shape::{Shape, shadows},
};

/// Proves that a const is the status of an error.
///
/// # Panics
///
/// In the compiler, if it is not.
#[track_caller]
pub const fn is_error_status(number: u16) {
    if !status::is_error(number) {
        let mut text = Text::new();
        text.push(&["status `"]);
        text.push_number(number as usize);
        text.push(&["` is not an error; use 400 to 599"]);
        panic!("{}", text.as_str());
    }
}

/// Returns the status of a const. [`is_error_status`] reports one that is not an error; the row must
/// not fail too, since everything that reads it would fail with it.
#[must_use]
pub const fn status_or_500(number: u16) -> u16 {
    if status::is_error(number) { number } else { 500 }
}

/// Returns the format string of a message, or nothing for a 5xx, whose text is internal.
#[must_use]
pub const fn below_500(status: u16, format: &'static str) -> &'static str {
    if status < 500 { format } else { "" }
}

/// Proves that a named detail hides no member of an envelope that spreads details.
///
/// # Panics
///
/// In the compiler, if it does.
#[track_caller]
pub const fn detail_fits(shape: &Shape, name: &str) {
    if shadows(shape, name) {
        let mut text = Text::new();
        text.push(&["detail `", name, "` would hide a member of the envelope"]);
        text.push(&["; rename it with `detail = \"…\"`"]);
        panic!("{}", text.as_str());
    }
}

/// Proves that a word of `skip(…)` is one of those that are known.
///
/// # Panics
///
/// In the compiler, if it is not.
#[track_caller]
pub const fn is_one_of(known: &[&str], word: &str) {
    let mut text = Text::new();
    text.push(&["unknown framework `", word, "`; use one of"]);
    let mut i = 0;
    while i < known.len() {
        if same_text(known[i], word) {
            return;
        }
        text.push(&[if i == 0 { " `" } else { ", `" }, known[i], "`"]);
        i += 1;
    }
    panic!("{}", text.as_str());
}
