//! The format string of a message as HTML.

use std::borrow::Cow;

use super::prose::escape;
use crate::reference::visible;

/// Returns a message with its gaps in `<var>`.
pub(super) fn html(format: &str) -> String {
    let mut out = String::new();
    for part in parts(format) {
        match part {
            Part::Text(text) => escape(&mut out, &text),
            Part::Gap("") => out.push_str("<var>…</var>"),
            Part::Gap(name) => {
                out.push_str("<var>{");
                escape(&mut out, name);
                out.push_str("}</var>");
            }
        }
    }
    out
}

/// A part of a message.
#[derive(Debug, PartialEq, Eq)]
enum Part<'a> {
    /// The same in every occurrence.
    Text(Cow<'a, str>),
    /// Filled in by an occurrence. The name is empty if the format string has none.
    Gap(&'a str),
}

/// Splits the format string of a message.
fn parts(format: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = format;
    while let Some(place) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(place);
        push_text(&mut parts, before);
        if let Some(after) = from.strip_prefix("{{").or_else(|| from.strip_prefix("}}")) {
            push_text(&mut parts, &from[..1]);
            rest = after;
        } else if let Some((gap, after)) = from[1..].split_once('}').filter(|_| &from[..1] == "{") {
            parts.push(Part::Gap(name_of(gap)));
            rest = after;
        } else {
            push_text(&mut parts, &from[..1]);
            rest = &from[1..];
        }
    }
    push_text(&mut parts, rest);
    parts
}

fn push_text<'a>(parts: &mut Vec<Part<'a>>, text: &'a str) {
    match parts.last_mut() {
        _ if text.is_empty() => {}
        Some(Part::Text(before)) => before.to_mut().push_str(&visible(text)),
        _ => parts.push(Part::Text(visible(text))),
    }
}

/// Returns the name of an argument, which is empty if it has only a number.
fn name_of(gap: &str) -> &str {
    let name = gap.split(':').next().unwrap_or(gap).trim();
    let is_name = name.starts_with(|char: char| char.is_alphabetic() || char == '_')
        && name.chars().all(|char| char.is_alphanumeric() || char == '_');
    if is_name { name } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_have_gaps() {
        let text = |text: &'static str| Part::Text(text.into());
        assert_eq!(
            parts("{{a}} {b:?} `{0}`"),
            [text("{a} "), Part::Gap("b"), text(" `"), Part::Gap(""), text("`"),]
        );
        assert_eq!(parts("a { b"), [text("a { b")]);
        assert_eq!(parts("{{\u{202e}"), [text("{\\u{202e}")]);
        assert_eq!(parts("} {a.b()}"), [text("} "), Part::Gap("")]);
    }

    #[test]
    fn messages_are_text() {
        assert_eq!(html("<{b}> `{}`"), "&lt;<var>{b}</var>&gt; `<var>…</var>`");
    }
}
