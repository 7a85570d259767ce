//! A path from its text.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use super::{FieldPath, Segment};
use crate::catalog::text::plain_number;

impl From<&str> for FieldPath {
    /// Reads `items[1].qty`, or a JSON Pointer if the text starts with `/`.
    ///
    /// It never fails: a bracket around anything else than an index or a quoted key begins a key, and
    /// a dot at the end is ignored. So pass a key that the client chose to [`key`](Self::key).
    fn from(text: &str) -> Self {
        match text.strip_prefix('/') {
            Some(pointer) => Self(pointer.split('/').map(token).collect()),
            None => Self(segments(text)),
        }
    }
}

impl From<String> for FieldPath {
    fn from(text: String) -> Self {
        Self::from(&*text)
    }
}

/// Reads a reference token. Digits are the index of an element.
fn token(text: &str) -> Segment {
    if let Some(index) = index(text) {
        return Segment::Index(index);
    }
    let key = text.replace("~1", "/").replace("~0", "~");
    Segment::Key(key.into())
}

/// Reads an index: plain digits.
fn index(text: &str) -> Option<usize> {
    plain_number(text)?.try_into().ok()
}

fn segments(mut rest: &str) -> Vec<Segment> {
    let mut segments = Vec::new();
    while !rest.is_empty() {
        let (segment, after) = segment(rest);
        segments.push(segment);
        rest = after;
    }
    segments
}

/// Reads the segment at the start of a text that is not empty, and the dot behind it.
fn segment(text: &str) -> (Segment, &str) {
    if let Some((segment, after)) = bracketed(text) {
        return (segment, without_dot(after));
    }
    // What is no index is part of the key.
    let letters = text.char_indices().skip(1);
    let end = letters.filter(|(_, letter)| matches!(letter, '.' | '[')).map(|(at, _)| at).next();
    let end = if text.starts_with('.') { Some(0) } else { end };
    let (key, after) = text.split_at(end.unwrap_or(text.len()));
    (Segment::Key(key.to_owned().into()), without_dot(after))
}

fn without_dot(text: &str) -> &str {
    text.strip_prefix('.').unwrap_or(text)
}

/// Reads `[1]` or `["key"]`.
fn bracketed(text: &str) -> Option<(Segment, &str)> {
    let inner = text.strip_prefix('[')?;
    if let Some(quoted) = inner.strip_prefix('"') {
        return quoted_key(quoted);
    }
    // Not a search for the bracket, which would look at the whole text once for each `[`.
    let end = inner.bytes().position(|byte| !byte.is_ascii_digit())?;
    let (digits, after) = inner.split_at(end);
    Some((Segment::Index(index(digits)?), after.strip_prefix(']')?))
}

/// Reads the rest of `["key"]` behind the first quote.
fn quoted_key(text: &str) -> Option<(Segment, &str)> {
    let mut key = String::new();
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => key.push(letters.next()?.1),
            '"' => {
                let after = text[at + 1..].strip_prefix(']')?;
                return Some((Segment::Key(key.into()), after));
            }
            letter => key.push(letter),
        }
    }
    None
}
