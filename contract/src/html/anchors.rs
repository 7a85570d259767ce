//! Ids of entries, and links to them.

use std::{collections::HashSet, fmt::Write as _};

use crate::{
    Contract, Entry,
    reference::{heading, visible},
};

/// The ids of a page, each of them once.
pub(super) struct Anchors {
    used: HashSet<String>,
}

impl Anchors {
    /// Keeps the codes for their entries, and the ids that begin with `~` for the page.
    pub(super) fn of(contract: &Contract) -> Self {
        Self { used: contract.errors.iter().filter_map(code_id).collect() }
    }

    /// Returns the id of an entry: its code, so that `doc_url` leads to it.
    ///
    /// `first` is false for a code that has an entry already.
    pub(super) fn id(&mut self, entry: &Entry, first: bool) -> String {
        match code_id(entry) {
            Some(id) if first => id,
            Some(id) => self.free(&id),
            None => self.free(&format!("{}-{}", entry.status, slug(heading(entry)))),
        }
    }

    /// Returns a second id of an entry: the fragment of its `doc_url`, if that is not the code.
    pub(super) fn alias(&mut self, entry: &Entry, id: &str) -> Option<String> {
        let (_, fragment) = entry.doc_url.as_deref()?.split_once('#')?;
        let fragment = decode(fragment);
        let is_new = !fragment.is_empty() && fragment != id && is_id(&fragment);
        (is_new && self.used.insert(fragment.clone())).then_some(fragment)
    }

    fn free(&mut self, id: &str) -> String {
        let numbered = (2..).map(|number| format!("{id}-{number}"));
        let mut names = std::iter::once(id.to_owned()).chain(numbered);
        names.find(|name| self.used.insert(name.clone())).unwrap_or_default()
    }
}

/// Returns the code as an id, if a page can have such an id.
pub(super) fn code_id(entry: &Entry) -> Option<String> {
    entry.code.clone().filter(|code| is_id(code))
}

/// A parser of HTML changes controls, and `~` is for the page itself.
fn is_id(text: &str) -> bool {
    let is_hidden = visible(text) != text || text.contains(char::is_control);
    !text.is_empty() && !text.starts_with('~') && !is_hidden
}

/// Returns letters and digits of a text, in words of lower case.
pub(super) fn slug(text: &str) -> String {
    let words = text.split(|char: char| !char.is_ascii_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).take(8).collect();
    words.join("-").to_ascii_lowercase()
}

/// Writes a text for a URL: as a path segment or a fragment (RFC 3986, section 2).
pub(super) fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// Reads what [`encode`] writes. What is not UTF-8 then is replaced.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = after.get(..2).filter(|_| first == b'%').and_then(|hex| str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_read_as_written() {
        for text in ["a_b", "ä/ö", "100%", "<\"'>", ""] {
            assert_eq!(decode(&encode(text)), text);
        }
        assert_eq!(encode("../x y"), "..%2Fx%20y");
        assert_eq!(decode("a%2"), "a%2");
    }

    #[test]
    fn slugs_are_words() {
        assert_eq!(slug("The body, `x`, can't be read"), "the-body-x-can-t-be-read");
    }
}
