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

/// A mistake in the input of a request.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mistake {
    /// The part of the request.
    part: Part,
    kind: Kind,
    /// The path of the parameter, such as `items[1].qty`.
    pub(super) param: Option<String>,
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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// It cannot be read at all.
    Malformed,
    /// It can be read, but is not what the handler takes.
    WrongShape,
    Missing,
    Unknown,
    Duplicate,
    WrongType,
    WrongValue,
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

/// How serde's text begins, and what it says.
const KINDS: [(&str, Kind); 7] = [
    ("missing field `", Kind::Missing),
    ("unknown field `", Kind::Unknown),
    ("duplicate field `", Kind::Duplicate),
    ("invalid type: ", Kind::WrongType),
    ("invalid value: ", Kind::WrongValue),
    ("invalid length ", Kind::WrongValue),
    ("unknown variant `", Kind::WrongValue),
];

impl Mistake {
    /// Reads a framework's text.
    pub(super) fn of(text: &str) -> Option<Self> {
        if text.starts_with(NOT_JSON) {
            return Some(Self { part: Part::Json, kind: Kind::Malformed, param: None });
        }
        let (rest, part) = BEGINNINGS
            .iter()
            .find_map(|&(beginning, part)| Some((text.strip_prefix(beginning)?, part)))?;
        if part == Part::ContentType {
            return Some(Self { part, kind: Kind::WrongType, param: None });
        }
        if let Some(name) = rest.strip_prefix("Cannot parse `") {
            let name = name.split_once("` with value `").map(|(name, _)| name);
            return Some(Self { part, kind: Kind::WrongValue, param: name.and_then(path) });
        }
        let (param, rest) = match rest.split_once(": ") {
            Some((param, rest)) if path(param).is_some() => (path(param), rest),
            _ => (None, rest),
        };
        let (kind, name) = kind(rest);
        Some(Self { part, kind, param: below(param, name) })
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
        match self.kind {
            Kind::Missing => format!("`{param}` is missing"),
            Kind::Unknown => format!("`{param}` is not known"),
            Kind::Duplicate => format!("`{param}` is there twice"),
            Kind::WrongType => format!("`{param}` has the wrong type"),
            Kind::WrongValue | Kind::WrongShape | Kind::Malformed => {
                format!("`{param}` is not valid")
            }
        }
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

/// Returns what serde's text says, and the name that it quotes.
fn kind(text: &str) -> (Kind, Option<&str>) {
    for (beginning, kind) in KINDS {
        if let Some(rest) = text.strip_prefix(beginning) {
            let names_it = matches!(kind, Kind::Missing | Kind::Unknown | Kind::Duplicate);
            let name = rest.split_once('`').map(|(name, _)| name);
            return (kind, name.filter(|_| names_it));
        }
    }
    let is_syntax = SYNTAX.iter().any(|beginning| text.starts_with(beginning));
    (if is_syntax { Kind::Malformed } else { Kind::WrongShape }, None)
}

/// Returns the path of a field.
fn below(parent: Option<String>, name: Option<&str>) -> Option<String> {
    let Some(name) = name else { return parent };
    match parent {
        // serde's path of an unknown field ends with it.
        Some(parent) if parent == name || parent.ends_with(&format!(".{name}")) => Some(parent),
        Some(parent) => path(&format!("{parent}.{name}")),
        None => path(name),
    }
}

/// Returns a path as `serde_path_to_error` writes it, such as `items[1].qty`.
///
/// It comes from the client, so it is short and has only what a path needs.
fn path(text: &str) -> Option<String> {
    let of_path = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.[]".contains(&byte);
    let is_path = text.len() <= 128
        && text.starts_with(|c: char| c.is_ascii_alphabetic() || "_[".contains(c))
        && text.bytes().all(of_path);
    is_path.then(|| text.to_string())
}
