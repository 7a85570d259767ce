//! What a framework's text says about the input, in words of our own.
//!
//! The texts are those of axum, actix-web, poem and warp, and behind them serde's. A text that is
//! not known says nothing.

#[cfg(test)]
mod tests;

use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
};

use crate::error::{FieldPath, SerdeKind as Kind, SerdeText, Violation};

/// A mistake in the input of a request.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mistake {
    /// The part of the request.
    part: Part,
    kind: Kind,
    /// The path of the parameter, such as `items[1].qty`.
    pub(super) param: Option<FieldPath>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Json,
    Body,
    Form,
    Query,
    Path,
    ContentType,
}

/// How axum's text about a body begins that is not JSON.
const NOT_JSON: &str = "Failed to parse the request body as JSON";

/// How a framework's text begins, and the part of the request that it is about.
const BEGINNINGS: [(&str, Part); 16] = [
    // axum
    ("Failed to deserialize the JSON body into the target type: ", Part::Json),
    ("Failed to deserialize form body: ", Part::Form),
    ("Failed to deserialize form: ", Part::Form),
    ("Failed to deserialize query string: ", Part::Query),
    ("Invalid URL: ", Part::Path),
    ("Expected request with `Content-Type: ", Part::ContentType),
    ("Form requests must have `Content-Type: ", Part::ContentType),
    // actix-web
    ("Json deserialize error: ", Part::Json),
    ("Query deserialize error: ", Part::Query),
    ("Path deserialize error: ", Part::Path),
    ("Content type error", Part::ContentType),
    // poem
    ("parse error: ", Part::Body),
    ("invalid content type `", Part::ContentType),
    // warp
    ("Request body deserialize error: ", Part::Body),
    ("Invalid query string", Part::Query),
    ("The request's content-type is not supported", Part::ContentType),
];

impl Mistake {
    /// Reads a framework's text.
    pub(super) fn of(text: &str) -> Option<Self> {
        if text.starts_with(NOT_JSON) {
            return Some(Self { part: Part::Json, kind: Kind::Malformed, param: None });
        }
        let (rest, part) = part(text)?;
        if part == Part::ContentType {
            return Some(Self { part, kind: Kind::WrongType, param: None });
        }
        if let Some(name) = rest.strip_prefix("Cannot parse `") {
            let param = before(name, '`', " with value `").and_then(|(name, _)| path(name));
            return Some(Self { part, kind: Kind::WrongValue, param });
        }
        let (param, rest) = match before(rest, ':', " ") {
            Some((param, rest)) if is_plain(param) => (FieldPath::from(param), rest),
            _ => (FieldPath::root(), rest),
        };
        let said = SerdeText::read(rest);
        Some(Self { part, kind: said.kind, param: plain(said.field(param)) })
    }

    /// Returns the sentence for the client.
    pub(super) fn sentence(&self) -> String {
        let part = self.part.name();
        let Some(param) = &self.param else {
            return match (self.part, self.kind) {
                (Part::ContentType, _) => part.to_owned(),
                (Part::Json, Kind::Malformed) => "the body is not valid JSON".to_owned(),
                (Part::Json, Kind::WrongShape) => {
                    "the body does not have the expected shape".to_owned()
                }
                (_, Kind::Malformed | Kind::WrongShape) => format!("{part} is not valid"),
                (_, Kind::WrongType) => format!("a value in {part} has the wrong type"),
                (_, _) => format!("a value in {part} is not valid"),
            };
        };
        format!("`{param}` {}", self.kind.sentence())
    }

    /// Returns what is wrong in the body, if that is a field of it. A parameter of the query or the
    /// path is no place in a document, and pointers to it would mislead.
    pub(super) fn violation(&self) -> Option<Violation> {
        let is_of_body = matches!(self.part, Part::Json | Part::Body | Part::Form);
        let field = self.param.clone().filter(|_| is_of_body)?;
        Some(self.kind.violation(field))
    }
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Json | Self::Body => "the body",
            Self::Form => "the form",
            Self::Query => "the query",
            Self::Path => "the path",
            Self::ContentType => "the content type is not supported",
        }
    }
}

/// Returns the part of the request that a text is about, and the rest of the text.
fn part(text: &str) -> Option<(&str, Part)> {
    for &(beginning, part) in &BEGINNINGS {
        if let Some(rest) = text.strip_prefix(beginning) {
            return Some((rest, part));
        }
    }
    None
}

/// Returns what is before the first `sign`, which no path has, and what is behind it and `more`.
fn before<'t>(text: &'t str, sign: char, more: &str) -> Option<(&'t str, &'t str)> {
    let (path, rest) = text.split_once(sign)?;
    Some((path, rest.strip_prefix(more)?))
}

/// Reads a path as `serde_path_to_error` writes it, such as `items[1].qty`.
fn path(text: &str) -> Option<FieldPath> {
    is_plain(text).then(|| FieldPath::from(text))
}

/// Returns the field, unless it is the whole body, or a text that is no path.
fn plain(field: FieldPath) -> Option<FieldPath> {
    is_plain(&field.to_string()).then_some(field)
}

/// Whether a text is short and has only what a path needs. It comes from the client.
fn is_plain(text: &str) -> bool {
    let of_path = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.[]".contains(&byte);
    text.len() <= 128
        && matches!(text.as_bytes(), [b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'[', ..])
        && text.bytes().all(of_path)
}
