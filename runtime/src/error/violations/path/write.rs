//! The forms of a path.

use core::fmt::{self, Display, Write as _};

use serde::{Serialize, Serializer};

use super::{FieldPath, Segment};

impl FieldPath {
    pub(super) fn fmt_pointer(&self, f: &mut fmt::Formatter<'_>, in_uri: bool) -> fmt::Result {
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

pub(super) struct Segments<'a>(pub(super) &'a FieldPath);

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

/// Whether a letter needs no escape in a fragment (RFC 3986, section 3.5).
fn is_of_fragment(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@/?".contains(letter)
}

impl Display for FieldPath {
    /// Writes `items[1].qty`. A key that does not read as one is in quotes: `["a.b"]`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut dot = "";
        for segment in &self.0 {
            match segment {
                Segment::Index(index) => write!(f, "[{index}]")?,
                Segment::Key(key) if !is_simple(key) => fmt_quoted(key, f)?,
                Segment::Key(key) => write!(f, "{dot}{key}")?,
            }
            dot = ".";
        }
        Ok(())
    }
}

fn is_simple(key: &str) -> bool {
    let is_sign = |byte| matches!(byte, b'.' | b'[' | b']' | b'"');
    !key.is_empty() && !key.starts_with('/') && !key.bytes().any(is_sign)
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
