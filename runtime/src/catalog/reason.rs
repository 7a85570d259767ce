//! Codes as reasons of AIP-193: `[A-Z][A-Z0-9_]+[A-Z0-9]`.

use core::fmt::{self, Write as _};

/// The letters of a reason, one after the other. It is no iterator, so that a const can read it.
pub(crate) struct Reason<'a> {
    rest: &'a [u8],
    after_lower: bool,
}

impl<'a> Reason<'a> {
    pub(crate) const fn of(code: &'a str) -> Self {
        Self { rest: code.as_bytes(), after_lower: false }
    }

    pub(crate) const fn next(&mut self) -> Option<u8> {
        let [letter, rest @ ..] = self.rest else { return None };
        if letter.is_ascii_uppercase() && self.after_lower {
            self.after_lower = false;
            return Some(b'_');
        }
        self.after_lower = letter.is_ascii_lowercase();
        self.rest = rest;
        Some(if letter.is_ascii_alphanumeric() { letter.to_ascii_uppercase() } else { b'_' })
    }
}

/// Writes the code as a reason.
pub(crate) fn fmt_reason(code: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut reason = Reason::of(code);
    while let Some(letter) = reason.next() {
        f.write_char(letter.into())?;
    }
    Ok(())
}

/// The longest reason, in bytes.
const LONGEST: usize = 63;

/// Whether a text becomes a reason that follows the rule.
pub(crate) fn fits_reason(code: &str) -> bool {
    let mut reason = Reason::of(code);
    let (mut first, mut last, mut length) = (None, None, 0);
    while let Some(letter) = reason.next() {
        (first, last, length) = (first.or(Some(letter)), Some(letter), length + 1);
    }
    let begins = first.is_some_and(|letter| letter.is_ascii_uppercase());
    let ends = last.is_some_and(|letter| letter != b'_');
    begins && ends && (3..=LONGEST).contains(&length)
}

/// Whether two codes are the same reason.
pub(crate) const fn same_reason(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (Reason::of(a), Reason::of(b));
    loop {
        match (a.next(), b.next()) {
            (Some(a), Some(b)) if a == b => {}
            (None, None) => return true,
            _ => return false,
        }
    }
}
