//! What the texts of serde's errors say.
//!
//! They quote the rejected value, so none of them is sent.

use alloc::{
    borrow::{Cow, ToOwned},
    format,
};

use super::{FieldPath, Violation, path::Segment};

/// What a text of serde says: the kind of the mistake, and perhaps the name of a field.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SerdeText<'t> {
    pub(crate) kind: Kind,
    name: Option<&'t str>,
}

/// The kind of a mistake in input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It cannot be read at all.
    Malformed,
    /// It can be read, but is not what the type takes.
    WrongShape,
    Missing,
    Unknown,
    Duplicate,
    WrongType,
    WrongValue,
}

/// How serde's text begins, and what it says.
const BEGINNINGS: [(&str, Kind); 7] = [
    ("missing field `", Kind::Missing),
    ("unknown field `", Kind::Unknown),
    ("duplicate field `", Kind::Duplicate),
    ("invalid type: ", Kind::WrongType),
    ("invalid value: ", Kind::WrongValue),
    ("invalid length ", Kind::WrongValue),
    ("unknown variant `", Kind::WrongValue),
];

/// How the texts of `serde_json` begin that are about the syntax.
const SYNTAX: [&str; 13] = [
    "EOF while parsing",
    "control character",
    "expected `",
    "expected ident",
    "expected value",
    "invalid escape",
    "invalid number",
    "invalid unicode",
    "key must be a string",
    "lone leading surrogate",
    "recursion limit exceeded",
    "trailing",
    "unexpected end of hex escape",
];

impl<'t> SerdeText<'t> {
    /// Reads a text.
    pub(crate) fn read(text: &'t str) -> Self {
        for &(beginning, kind) in &BEGINNINGS {
            if let Some(rest) = text.strip_prefix(beginning) {
                return Self { kind, name: name(kind, rest) };
            }
        }
        for beginning in &SYNTAX {
            if text.starts_with(beginning) {
                return Self { kind: Kind::Malformed, name: None };
            }
        }
        Self { kind: Kind::WrongShape, name: None }
    }

    /// Returns the field that is wrong, given the path that comes with the text.
    ///
    /// The path of an absent or doubled field is that of its object. The path of an unknown field ends
    /// with its name.
    pub(crate) fn field(self, path: FieldPath) -> FieldPath {
        let Some(name) = self.name else { return path };
        let is_there = matches!(path.0.last(), Some(Segment::Key(key)) if key == name);
        if is_there && self.kind == Kind::Unknown {
            return path;
        }
        path.key(name.to_owned())
    }
}

/// Returns the name that the rest of a text quotes. A name of the client may have backticks too.
fn name(kind: Kind, rest: &str) -> Option<&str> {
    match kind {
        Kind::Missing | Kind::Duplicate => before_last(rest, "`"),
        Kind::Unknown => {
            before_last(rest, "`, expected").or_else(|| before_last(rest, "`, there are no fields"))
        }
        _ => None,
    }
}

/// Returns what is before the last `end`, which begins with a backtick.
fn before_last<'t>(text: &'t str, end: &str) -> Option<&'t str> {
    let mut name = text;
    while let Some((before, _)) = name.rsplit_once('`') {
        if text[before.len()..].starts_with(end) {
            return Some(before);
        }
        name = before;
    }
    None
}

impl Kind {
    /// Returns what is wrong with a field, in words for the client.
    pub(crate) fn sentence(self) -> &'static str {
        match self {
            Self::Missing => "is missing",
            Self::Unknown => "is not known",
            Self::Duplicate => "is there twice",
            Self::WrongType => "has the wrong type",
            Self::WrongValue | Self::WrongShape => "is not valid",
            Self::Malformed => "cannot be read",
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Unknown => "unknown",
            Self::Duplicate => "duplicate",
            Self::WrongType => "wrong_type",
            Self::WrongValue | Self::WrongShape => "wrong_value",
            Self::Malformed => "malformed",
        }
    }

    /// Returns the violation of a field.
    pub(crate) fn violation(self, field: FieldPath) -> Violation {
        let sentence = self.sentence();
        let message = if field.is_root() {
            Cow::Owned(format!("the input {sentence}"))
        } else {
            Cow::Borrowed(sentence)
        };
        Violation::new(field, message).with_code(self.code())
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn the_field_behind_a_path() {
        for (path, text, field) in [
            ("", "missing field `qty` at line 1 column 2", "qty"),
            ("items[1]", "missing field `qty`", "items[1].qty"),
            ("qty", "missing field `qty`", "qty.qty"),
            ("qty", "duplicate field `qty`", "qty.qty"),
            ("items[1].qty", "unknown field `qty`, expected `price`", "items[1].qty"),
            ("", "unknown field `a`b`, expected one of `a`, `b`", "a`b"),
            ("", "unknown field `a`, there are no fields", "a"),
            ("qty", "invalid type: string \"`s3cr3t`\", expected u32", "qty"),
            ("qty", "s3cr3t is no number", "qty"),
        ] {
            let found = SerdeText::read(text).field(FieldPath::from(path));
            assert_eq!(found.to_string(), field, "{text}");
        }
    }
}
