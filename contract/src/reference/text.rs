//! Text that shows what is in it, and links that may be followed.

use std::{borrow::Cow, fmt::Write as _};

/// Returns the text with characters that nobody sees written out: `\u{202e}`.
///
/// Controls of the writing direction can make a page show another code than it has.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for char in text.chars() {
        if is_hidden(char) {
            let _ = write!(out, "{}", char.escape_unicode());
        } else {
            out.push(char);
        }
    }
    Cow::Owned(out)
}

fn is_hidden(char: char) -> bool {
    matches!(char, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        || (char.is_control() && !matches!(char, '\n' | '\t'))
}

/// Whether a link of a description may be followed: to the web, to a mailbox, or within the site.
pub(crate) fn is_safe_link(url: &str) -> bool {
    // Browsers skip these inside a scheme.
    if url.contains(|char: char| char.is_control() || char.is_whitespace()) {
        return false;
    }
    let scheme = url.split(['/', '?', '#']).next().unwrap_or_default();
    match scheme.split_once(':') {
        Some((scheme, _)) => {
            ["http", "https", "mailto"].iter().any(|safe| scheme.eq_ignore_ascii_case(safe))
        }
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_nowhere_else() {
        for safe in ["https://a", "HTTP://a", "mailto:a@b", "/a:b", "#a:b", "?a:b", "a", ""] {
            assert!(is_safe_link(safe), "{safe}");
        }
        for bad in ["javascript:a", "JavaScript:a", "java\nscript:a", " javascript:a", "data:a"] {
            assert!(!is_safe_link(bad), "{bad}");
        }
    }

    #[test]
    fn hidden_characters_are_shown() {
        assert_eq!(visible("a\u{202e}b\0"), "a\\u{202e}b\\u{0}");
        assert_eq!(visible("a\nb"), "a\nb");
    }
}
