//! JSON text at compile time.

use std::fmt::Write as _;

/// The string as JSON, without its quotes; escapes as `serde_json` does.
pub(super) fn escaped(text: &str) -> String {
    let mut json = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\u{8}' => json.push_str("\\b"),
            '\t' => json.push_str("\\t"),
            '\n' => json.push_str("\\n"),
            '\u{c}' => json.push_str("\\f"),
            '\r' => json.push_str("\\r"),
            '\0'..='\u{1f}' => {
                let _ = write!(json, "\\u{:04x}", u32::from(letter));
            }
            _ => json.push(letter),
        }
    }
    json
}

/// The string as JSON, with its quotes.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// How `serde_json` writes the number, so that bytes and serde agree; `None` where it is none or
/// would need an exponent.
pub(super) fn number(text: &str) -> Option<String> {
    if let Ok(number) = text.parse::<i128>() {
        let fits = i128::from(i64::MIN) <= number && number <= i128::from(u64::MAX);
        return fits.then(|| number.to_string());
    }
    let number: f64 = text.parse().ok()?;
    let written = format!("{number:?}");
    (number.is_finite() && !written.contains('e')).then_some(written)
}

#[cfg(test)]
mod tests {
    use super::{escaped, number};

    #[test]
    fn escapes_what_json_cannot_hold() {
        assert_eq!(escaped("a\"b\\c\n\u{1}\u{7f}é"), "a\\\"b\\\\c\\n\\u0001\u{7f}é");
    }

    #[test]
    fn numbers_have_one_spelling() {
        for text in ["0", "-1", "10.5", "18446744073709551615", "-9223372036854775808"] {
            assert_eq!(number(text).as_deref(), Some(text));
        }
        for (text, spelling) in
            [("01", "1"), ("-0", "0"), ("1.", "1.0"), ("1.50", "1.5"), ("2e3", "2000.0")]
        {
            assert_eq!(number(text).as_deref(), Some(spelling), "{text}");
        }
        for other in ["", "-", "1_000", "0x1f", "1u8", "1e", "1e300", "18446744073709551616"] {
            assert_eq!(number(other), None, "{other}");
        }
    }
}
