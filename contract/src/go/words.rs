//! Strings and comments.

use crate::client::{Lines, escaped, wrapped};

/// The longest line of a comment.
const WIDTH: usize = 80;

/// Returns a string literal.
pub(super) fn string(text: &str) -> String {
    let text = escaped(text, '"', |unicode| match unicode {
        0..=0xffff => format!("\\u{unicode:04x}"),
        _ => format!("\\U{unicode:08x}"),
    });
    format!("\"{text}\"")
}

/// Writes a comment of these paragraphs.
pub(super) fn comment(lines: &mut Lines, paragraphs: &[&str]) {
    for (index, text) in paragraphs.iter().enumerate() {
        if index > 0 {
            lines.line("//");
        }
        for line in wrapped(text, lines.room(WIDTH) - 3) {
            lines.line(format!("// {}", as_text(&line)).trim_end());
        }
    }
}

/// Returns a line that is text: gofmt reads some as a heading, an item of a list or a link, and the
/// compiler some as the condition under which it compiles the file.
fn as_text(line: &str) -> String {
    let is_markup = line.starts_with(['#', '-', '*', '+', '[']);
    let rest = line.trim_start_matches(|first: char| first.is_ascii_digit());
    let is_number = rest.len() < line.len() && rest.starts_with(['.', ')']);
    if is_markup || is_number { format!("\\{line}") } else { line.to_owned() }
}
