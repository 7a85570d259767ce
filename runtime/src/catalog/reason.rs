//! Codes as reasons of AIP-193.

use core::fmt::{self, Write as _};

/// Writes the code as AIP-193 wants a reason: `[A-Z][A-Z0-9_]+[A-Z0-9]`.
pub(crate) fn fmt_reason(code: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut after_lower = false;
    for letter in code.chars() {
        if letter.is_ascii_uppercase() && after_lower {
            f.write_char('_')?;
        }
        after_lower = letter.is_ascii_lowercase();
        f.write_char(if letter.is_ascii_alphanumeric() {
            letter.to_ascii_uppercase()
        } else {
            '_'
        })?;
    }
    Ok(())
}
