//! Strings, names of members, comments.

use super::WIDTH;
use crate::client::{Lines, escaped, wrapped};

/// Returns a string literal, in the quotes that need fewer escapes.
pub(super) fn string(text: &str) -> String {
    let count = |quote| text.matches(quote).count();
    let quote = if count('"') > count('\'') { '\'' } else { '"' };
    let text = escaped(text, quote, |unicode| match unicode {
        0..=0xffff => format!("\\u{unicode:04x}"),
        _ => format!("\\u{{{unicode:x}}}"),
    });
    format!("{quote}{text}{quote}")
}

/// Returns the name of a member in a type.
pub(super) fn member(name: &str) -> String {
    let begins =
        name.starts_with(|first: char| first.is_ascii_alphabetic() || "_$".contains(first));
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "_$".contains(letter);
    if begins && name.chars().all(is_plain) { name.to_owned() } else { string(name) }
}

/// Returns the name of a member in an object.
pub(super) fn key(name: &str) -> String {
    // Without the brackets it would set the prototype.
    if name == "__proto__" { format!("[{}]", string(name)) } else { member(name) }
}

/// Writes a comment of these paragraphs.
pub(super) fn comment(lines: &mut Lines, paragraphs: &[&str]) {
    let paragraphs: Vec<_> = paragraphs.iter().map(|text| prose(text)).collect();
    comment_of(lines, &paragraphs);
}

/// Writes a comment of paragraphs that [`prose`] and [`tag`] made.
pub(super) fn comment_of(lines: &mut Lines, paragraphs: &[String]) {
    let room = lines.room(WIDTH);
    if let [text] = paragraphs {
        let whole = wrapped(text, usize::MAX).concat();
        if whole.chars().count() + "/**  */".len() <= room {
            return lines.line(format!("/** {whole} */"));
        }
    }
    lines.line("/**");
    for (index, text) in paragraphs.iter().enumerate() {
        if index > 0 {
            lines.line(" *");
        }
        for line in wrapped(text, room.saturating_sub(3).max(20)) {
            lines.line(format!(" * {line}").trim_end());
        }
    }
    lines.line(" */");
}

/// Returns text for a comment, in which nothing ends it and nothing is a tag.
pub(super) fn prose(text: &str) -> String {
    let text = wrapped(text, usize::MAX).concat();
    let mut safe = text.replace("*/", "*\\/").replace(" @", " \\@").replace("{@", "{\\@");
    if safe.starts_with('@') {
        safe.insert(0, '\\');
    }
    safe
}

/// Returns a tag for a comment, with text in which nothing ends it.
pub(super) fn tag(text: &str) -> String {
    match text.split_once(' ') {
        Some((name, text)) => format!("{name} {}", prose(text)).trim_end().to_owned(),
        None => text.to_owned(),
    }
}
