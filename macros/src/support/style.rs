//! The styles that codes follow, such as `snake_case`.

/// A style of codes: its word and its bit, which only the macros know.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    pub(crate) word: &'static str,
    pub(crate) bit: u8,
    accepts: fn(&str) -> bool,
}

const fn style(word: &'static str, bit: u8, accepts: fn(&str) -> bool) -> (&'static str, Style) {
    (word, Style { word, bit, accepts })
}

/// All styles, by their words.
pub(crate) const STYLES: [(&str, Style); 5] = [
    style("snake_case", 1, is_snake),
    style("SCREAMING_SNAKE_CASE", 2, is_screaming_snake),
    style("kebab-case", 4, is_kebab),
    style("dotted", 8, is_dotted),
    style("number", 16, is_number),
];

/// Returns the bits of all styles that a code follows.
pub(crate) fn styles_of(code: &str) -> u8 {
    let mut bits = 0;
    for (_, style) in &STYLES {
        if (style.accepts)(code) {
            bits |= style.bit;
        }
    }
    bits
}

fn is_snake(code: &str) -> bool {
    is_words(code, b'_', u8::is_ascii_lowercase)
}

fn is_screaming_snake(code: &str) -> bool {
    is_words(code, b'_', u8::is_ascii_uppercase)
}

fn is_kebab(code: &str) -> bool {
    is_words(code, b'-', u8::is_ascii_lowercase)
}

fn is_dotted(code: &str) -> bool {
    code.split('.').all(is_snake)
}

/// Whether a code is a number in its plain form, within 64 bits.
fn is_number(code: &str) -> bool {
    let is_plain = code == "0" || !code.starts_with(['0', '+']);
    is_plain && code.parse::<u64>().is_ok()
}

/// Whether a code is words of letters and digits, begins with a letter and has no empty word.
fn is_words(code: &str, joint: u8, is_letter: fn(&u8) -> bool) -> bool {
    let bytes = code.as_bytes();
    let mut last = joint;
    for byte in bytes {
        let fits = is_letter(byte) || byte.is_ascii_digit() || (*byte == joint && last != joint);
        if !fits {
            return false;
        }
        last = *byte;
    }
    last != joint && bytes.first().is_some_and(is_letter)
}

#[cfg(test)]
mod tests {
    use super::styles_of;

    #[test]
    fn styles_of_codes() {
        assert_eq!(styles_of("key_reused"), 1 | 8);
        assert_eq!(styles_of("KEY_2"), 2);
        assert_eq!(styles_of("key-reused"), 4);
        assert_eq!(styles_of("auth.key_reused"), 8);
        assert_eq!(styles_of("20404"), 16);
        assert_eq!(styles_of("0"), 16);
        for code in ["01", "+1", "-1", "1_000", "18446744073709551616"] {
            assert_eq!(styles_of(code), 0, "{code}");
        }
        for code in ["", "_key", "key__reused", "key_", "2key", "Key", "auth..key", "schlüssel"] {
            assert_eq!(styles_of(code), 0, "{code}");
        }
    }
}
