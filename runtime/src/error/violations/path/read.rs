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
            Some(pointer) => Self(tokens(pointer)),
            None => Self(segments(text)),
        }
    }
}

impl From<String> for FieldPath {
    fn from(text: String) -> Self {
        Self::from(&*text)
    }
}

fn tokens(pointer: &str) -> Vec<Segment> {
    let mut segments = Vec::new();
    for text in pointer.split('/') {
        segments.push(token(text));
    }
    segments
}

/// Reads a reference token. Digits are the index of an element.
fn token(text: &str) -> Segment {
    if let Some(index) = index(text) {
        return Segment::Index(index);
    }
    let mut key = String::new();
    let mut rest = text;
    while let Some((plain, escaped)) = rest.split_once('~') {
        key.push_str(plain);
        let (letter, after) = match escaped.as_bytes() {
            [b'0', ..] => ('~', &escaped[1..]),
            [b'1', ..] => ('/', &escaped[1..]),
            _ => ('~', escaped),
        };
        key.push(letter);
        rest = after;
    }
    key.push_str(rest);
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
    let bytes = text.as_bytes();
    let mut end = 0;
    // A bracket at the start that is no index is part of the key.
    while end < bytes.len() && bytes[end] != b'.' && (end == 0 || bytes[end] != b'[') {
        end += 1;
    }
    let (key, after) = text.split_at(end);
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
    let mut end = 0;
    while let Some(b'0'..=b'9') = inner.as_bytes().get(end) {
        end += 1;
    }
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
