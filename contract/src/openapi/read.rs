//! The text of a document.

use std::collections::HashMap;

use super::{DocumentError, marker::has_label};
use crate::{Json, Members, json::with_repeated, model::without_mark};

/// Reads a document from JSON.
///
/// poem-openapi writes some members twice: a path of two of its APIs, which is read as one path with the
/// operations of both; and a status that two types share. Of such two responses, that of your own type
/// stays, else the second: [`complete`](super::complete()) makes those of the errors again. Any other member
/// that is there twice is an error. A byte order mark is left out.
///
/// ```
/// use errorbook_contract::openapi::read_document;
///
/// let text = r#"{ "paths": { "/": { "get": {} }, "/a": {}, "/": { "put": {} } } }"#;
/// let document = read_document(text)?;
/// assert_eq!(document.to_string(), r#"{"paths":{"/":{"get":{},"put":{}},"/a":{}}}"#);
/// # Ok::<(), errorbook_contract::openapi::DocumentError>(())
/// ```
///
/// # Errors
///
/// Fails if the text is not JSON (RFC 8259), is nested deeper than 127 levels, or has a member twice in any
/// other place.
pub fn read_document(text: &str) -> Result<Json, DocumentError> {
    let text = without_mark(text);
    if text.trim().is_empty() {
        return Err(DocumentError::empty());
    }
    let json = with_repeated(text).map_err(|error| {
        if is_yaml(text) { DocumentError::yaml() } else { DocumentError::not_json(&error) }
    })?;
    Place::Document.without_repeated(json)
}

/// Returns whether text that is not JSON is a document in YAML.
fn is_yaml(text: &str) -> bool {
    let is_start =
        |line: &str| line == "---" || line.starts_with("openapi:") || line.starts_with("swagger:");
    text.lines().any(is_start)
}

/// What an object of a document is.
#[derive(Clone, Copy)]
enum Place {
    Document,
    Paths,
    Path,
    Operation,
    Responses,
    Other,
}

impl Place {
    /// Returns what a member of it is.
    fn of(self, name: &str) -> Self {
        match self {
            Self::Document if name == "paths" => Self::Paths,
            Self::Paths => Self::Path,
            Self::Path => Self::Operation,
            Self::Operation if name == "responses" => Self::Responses,
            _ => Self::Other,
        }
    }

    fn without_repeated(self, json: Json) -> Result<Json, DocumentError> {
        match json {
            Json::Object(members) => Ok(Json::Object(self.members(members)?)),
            Json::Array(all) => {
                let all = all.into_iter().map(|one| Self::Other.without_repeated(one));
                Ok(Json::Array(all.collect::<Result<_, _>>()?))
            }
            other => Ok(other),
        }
    }

    fn members(self, members: Members) -> Result<Members, DocumentError> {
        let mut all: Vec<(String, Json)> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for (name, json) in members.into_iter() {
            let json = self.of(&name).without_repeated(json)?;
            if let Some(&place) = places.get(&name) {
                let first = std::mem::replace(&mut all[place].1, Json::Null);
                all[place].1 = self.join(&name, first, json)?;
            } else {
                places.insert(name.clone(), all.len());
                all.push((name, json));
            }
        }
        Ok(all.into_iter().collect())
    }

    /// Returns what stays of two members of one name.
    fn join(self, name: &str, first: Json, second: Json) -> Result<Json, DocumentError> {
        match (self, first, second) {
            (Self::Paths, Json::Object(first), Json::Object(second)) => {
                let both = first.into_iter().chain(second.into_iter());
                let mut all = Members::default();
                for (method, operation) in both {
                    if all.get(&method).is_some() {
                        let name = format!("{method}` of `{name}");
                        return Err(DocumentError::repeated(&name));
                    }
                    all.set(method, operation);
                }
                Ok(Json::Object(all))
            }
            (Self::Responses, first, second) if has_label(&second) && !has_label(&first) => {
                Ok(first)
            }
            (Self::Responses, _, second) => Ok(second),
            _ => Err(DocumentError::repeated(name)),
        }
    }
}
