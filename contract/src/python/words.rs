//! Strings and docstrings.

use super::WIDTH;
use crate::client::{Lines, escaped, wrapped};

/// Returns a string literal, in the quotes that need fewer escapes.
pub(super) fn string(text: &str) -> String {
    let count = |quote| text.matches(quote).count();
    let quote = if count('"') > count('\'') { '\'' } else { '"' };
    let text = escaped(text, quote, |unicode| match unicode {
        0..=0xff => format!("\\x{unicode:02x}"),
        0x100..=0xffff => format!("\\u{unicode:04x}"),
        _ => format!("\\U{unicode:08x}"),
    });
    format!("{quote}{text}{quote}")
}

/// Writes a docstring of these paragraphs.
pub(super) fn docstring(lines: &mut Lines, paragraphs: &[&str]) {
    let room = lines.room(WIDTH);
    let paragraphs: Vec<_> = paragraphs.iter().map(|text| prose(text)).collect();
    let fits = |text: &String| text.chars().count() + 6 <= room;
    if let [text] = &paragraphs[..]
        && fits(text)
    {
        return lines.line(format!(r#""""{text}""""#));
    }
    let mut quotes = r#"""""#;
    for text in &paragraphs {
        for line in wrapped(text, room.saturating_sub(quotes.len()).max(20)) {
            lines.line(format!("{quotes}{line}"));
            quotes = "";
        }
        lines.gap();
    }
    lines.undo_gap();
    lines.line(r#"""""#);
}

/// Returns text for a docstring, in which nothing ends it.
fn prose(text: &str) -> String {
    let text = wrapped(text, usize::MAX).concat();
    // Those at the end would be one with the quotes behind them.
    let inner = text.trim_end_matches('"');
    let safe = inner.replace('\\', "\\\\").replace(r#"""""#, r#"\"\"\""#);
    safe + &"\\\"".repeat(text.len() - inner.len())
}
