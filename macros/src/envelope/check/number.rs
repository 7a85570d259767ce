//! Numbers of JSON.

/// Returns the number as `serde_json` writes it, so that bytes and serde agree. Returns `None` if the
/// text is not a number, or needs an exponent.
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
    use super::number;

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
