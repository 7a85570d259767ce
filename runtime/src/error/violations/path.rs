//! The place in the input that a violation is about.

use alloc::{
    borrow::{Cow, ToOwned},
    string::String,
    vec::Vec,
};
use core::fmt::{self, Display, Write as _};

use serde::{Serialize, Serializer};

/// The path of a field in the input, from the outside in.
///
/// It has three forms, which clients use side by side:
///
/// | form | such as | source |
/// |---|---|---|
/// | `Display` | `items[1].qty` | that of JavaScript and of most validators |
/// | [`pointer`](Self::pointer) | `/items/1/qty` | JSON Pointer, RFC 6901 |
/// | [`fragment`](Self::fragment) | `#/items/1/qty` | the same in a URI, RFC 6901, section 6 |
///
/// The empty path is the whole input.
///
/// ```
/// use errorbook::FieldPath;
///
/// let path = FieldPath::from("items[1].qty");
/// assert_eq!(path, FieldPath::root().key("items").index(1).key("qty"));
/// assert_eq!(path, FieldPath::from("/items/1/qty"));
/// assert_eq!(path.to_string(), "items[1].qty");
/// assert_eq!(path.pointer().to_string(), "/items/1/qty");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct FieldPath(pub(super) Vec<Segment>);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Segment {
    Key(Cow<'static, str>),
    Index(usize),
}

impl FieldPath {
    /// Returns the path of the whole input.
    ///
    /// ```
    /// assert!(errorbook::FieldPath::root().is_root());
    /// ```
    #[must_use]
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// Returns whether this is the whole input.
    ///
    /// ```
    /// assert!(!errorbook::FieldPath::from("qty").is_root());
    /// ```
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the path of a member of this object. The key may hold any text.
    ///
    /// ```
    /// use errorbook::FieldPath;
    ///
    /// let path = FieldPath::root().key("prices").key("a.b");
    /// assert_eq!(path.to_string(), r#"prices["a.b"]"#);
    /// assert_eq!(path.pointer().to_string(), "/prices/a.b");
    /// ```
    #[must_use]
    pub fn key(mut self, key: impl Into<Cow<'static, str>>) -> Self {
        self.0.push(Segment::Key(key.into()));
        self
    }

    /// Returns the path of an element of this array.
    ///
    /// ```
    /// use errorbook::FieldPath;
    ///
    /// assert_eq!(FieldPath::from("items").index(1).to_string(), "items[1]");
    /// ```
    #[must_use]
    pub fn index(mut self, index: usize) -> Self {
        self.0.push(Segment::Index(index));
        self
    }

    /// Returns a path below this one.
    ///
    /// ```
    /// use errorbook::FieldPath;
    ///
    /// let path = FieldPath::from("order").join(&"items[1]".into());
    /// assert_eq!(path.to_string(), "order.items[1]");
    /// ```
    #[must_use]
    pub fn join(mut self, below: &Self) -> Self {
        self.0.extend_from_slice(&below.0);
        self
    }

    /// Returns the path as a JSON Pointer (RFC 6901), which is empty for the whole input.
    ///
    /// ```
    /// assert_eq!(errorbook::FieldPath::root().key("a/b").pointer().to_string(), "/a~1b");
    /// ```
    #[must_use]
    pub fn pointer(&self) -> impl Display + use<'_> {
        fmt::from_fn(|f| self.fmt_pointer(f, false))
    }

    /// Returns the JSON Pointer as a URI fragment (RFC 6901, section 6).
    ///
    /// ```
    /// assert_eq!(errorbook::FieldPath::root().key("a b").fragment().to_string(), "#/a%20b");
    /// ```
    #[must_use]
    pub fn fragment(&self) -> impl Display + use<'_> {
        fmt::from_fn(|f| {
            f.write_char('#')?;
            self.fmt_pointer(f, true)
        })
    }

    /// Returns the path as an array: `["items", 1, "qty"]`.
    pub(crate) fn segments(&self) -> impl Serialize + use<'_> {
        Segments(self)
    }

    fn fmt_pointer(&self, f: &mut fmt::Formatter<'_>, in_uri: bool) -> fmt::Result {
        for segment in &self.0 {
            f.write_char('/')?;
            match segment {
                Segment::Index(index) => write!(f, "{index}")?,
                Segment::Key(key) => fmt_token(key, f, in_uri)?,
            }
        }
        Ok(())
    }
}

struct Segments<'a>(&'a FieldPath);

impl Serialize for Segments<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.0.0)
    }
}

impl Serialize for Segment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Key(key) => serializer.serialize_str(key),
            Self::Index(index) => index.serialize(serializer),
        }
    }
}

/// Writes a reference token: with `~` and `/` escaped, and in a URI with `%20` for a space.
fn fmt_token(key: &str, f: &mut fmt::Formatter<'_>, in_uri: bool) -> fmt::Result {
    for letter in key.chars() {
        match letter {
            '~' => f.write_str("~0")?,
            '/' => f.write_str("~1")?,
            _ if in_uri && !is_of_fragment(letter) => {
                for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
                    write!(f, "%{byte:02X}")?;
                }
            }
            _ => f.write_char(letter)?,
        }
    }
    Ok(())
}

/// Whether a fragment has a letter as it is (RFC 3986, section 3.5).
fn is_of_fragment(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@/?".contains(letter)
}

impl Display for FieldPath {
    /// Writes `items[1].qty`. A key that does not read as one is in quotes: `["a.b"]`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Index(index) => write!(f, "[{index}]")?,
                Segment::Key(key) if !is_simple(key) => fmt_quoted(key, f)?,
                Segment::Key(key) if place == 0 => f.write_str(key)?,
                Segment::Key(key) => write!(f, ".{key}")?,
            }
        }
        Ok(())
    }
}

fn is_simple(key: &str) -> bool {
    !key.is_empty() && !key.starts_with('/') && !key.contains(['.', '[', ']', '"'])
}

fn fmt_quoted(key: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("[\"")?;
    for letter in key.chars() {
        if matches!(letter, '"' | '\\') {
            f.write_char('\\')?;
        }
        f.write_char(letter)?;
    }
    f.write_str("\"]")
}

impl From<&str> for FieldPath {
    /// Reads `items[1].qty`, or a JSON Pointer if the text starts with `/`. What is neither is a key.
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

/// Reads an index: digits without a leading zero.
fn index(text: &str) -> Option<usize> {
    let is_index = text == "0" || !text.starts_with(['0', '+']);
    if is_index { text.parse().ok() } else { None }
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
    let (digits, after) = inner.split_once(']')?;
    Some((Segment::Index(index(digits)?), after))
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use std::string::ToString;

    fn path() -> impl Strategy<Value = FieldPath> {
        let key = prop_oneof!["[a-z]{1,3}", r#"[a.\[\]"\\/~ é%0]{0,4}"#];
        let segment = prop_oneof![
            key.prop_map(|key| Segment::Key(key.into())),
            (0_usize..20).prop_map(Segment::Index),
        ];
        proptest::collection::vec(segment, 0..5).prop_map(FieldPath)
    }

    proptest! {
        #[test]
        fn a_path_is_read_as_it_was_written(path in path()) {
            prop_assert_eq!(FieldPath::from(path.to_string()), path);
        }

        #[test]
        fn serde_json_finds_what_a_pointer_points_to(path in path()) {
            let mut document = serde_json::json!("found");
            for segment in path.0.iter().rev() {
                document = match segment {
                    Segment::Key(key) => serde_json::json!({ &**key: document }),
                    Segment::Index(index) => {
                        let mut elements = std::vec![serde_json::Value::Null; *index];
                        elements.push(document);
                        elements.into()
                    }
                };
            }
            let found = document.pointer(&path.pointer().to_string());
            prop_assert_eq!(found.and_then(|found| found.as_str()), Some("found"));
        }

        #[test]
        fn any_text_is_a_path(text in ".{0,20}") {
            let path = FieldPath::from(&*text);
            prop_assert!(text.is_empty() == path.is_root());
            prop_assert!(path.fragment().to_string().bytes().all(|byte| byte.is_ascii_graphic()));
        }
    }

    #[test]
    fn odd_texts() {
        for (text, written) in [
            ("a..b", r#"a[""].b"#),
            ("[x]", r#"["[x]"]"#),
            ("a[01]", r#"a["[01]"]"#),
            ("[1", r#"["[1"]"#),
            ("/a//0", r#"a[""][0]"#),
            ("a.", "a"),
        ] {
            assert_eq!(FieldPath::from(text).to_string(), written, "{text}");
        }
    }
}
