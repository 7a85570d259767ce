//! What a document holds once.

use std::collections::{BTreeMap, HashMap};

use super::{
    book::Face,
    names::{free, of_media_type},
};
use crate::{Json, Members};

/// The schemas and responses that are written once. A name that a document has for something else gets a
/// number.
#[derive(Default)]
pub(super) struct Components {
    pub(super) schemas: Kind,
    pub(super) responses: Kind,
}

/// The components of one kind.
#[derive(Default)]
pub(super) struct Kind {
    pub(super) known: BTreeMap<String, Json>,
    /// The name that was given, for each that was asked for in an envelope.
    given: HashMap<(String, usize), String>,
}

impl Kind {
    pub(super) fn new(known: &Members) -> Self {
        let known = known.iter().map(|(name, json)| (name.to_owned(), json.clone())).collect();
        Self { known, ..Self::default() }
    }

    /// Returns all, sorted by name.
    pub(super) fn into_json(self) -> Json {
        Json::object(self.known)
    }

    /// Puts a component there, unless it is there, and returns the name under which it is.
    fn put(&mut self, name: &str, envelope: usize, json: impl FnOnce() -> Json) -> String {
        let asked = (name.to_owned(), envelope);
        if let Some(given) = self.given.get(&asked) {
            return given.clone();
        }
        let json = json();
        let given = free(name, |name| self.known.get(name).is_some_and(|known| *known != json));
        self.known.insert(given.clone(), json);
        self.given.insert(asked, given.clone());
        given
    }
}

impl Components {
    pub(super) fn schema(
        &mut self,
        name: &str,
        envelope: usize,
        json: impl FnOnce() -> Json,
    ) -> Json {
        reference("schemas", &self.schemas.put(name, envelope, json))
    }

    /// Puts a response there, and returns what is written where it is used. Its schemas become components of
    /// the same name, which generators of clients need for their types.
    pub(super) fn put_response(&mut self, name: &str, mut response: Json) -> Json {
        if let Json::Object(response) = &mut response
            && let Some(Json::Object(content)) = response.get_mut("content")
        {
            for (place, (media_type, media)) in content.iter_mut().enumerate() {
                let suffix = if place == 0 { String::new() } else { of_media_type(media_type) };
                self.name_schema(&format!("{name}{suffix}"), place, media);
            }
        }
        reference("responses", &self.responses.put(name, ALL, || response))
    }

    fn name_schema(&mut self, name: &str, envelope: usize, media: &mut Json) {
        let Json::Object(media) = media else { return };
        let Some(schema) = media.get("schema") else { return };
        if schema.get("$ref").is_none() {
            let schema = schema.clone();
            media.set("schema", self.schema(name, envelope, || schema));
        }
    }

    /// Returns the response that is meant: itself, or the component to which it refers. `None` if the document
    /// does not have it.
    pub(super) fn resolved<'j>(&'j self, response: &'j Json) -> Option<&'j Json> {
        match response.get("$ref") {
            None => Some(response),
            Some(_) => self.responses.known.get(self.name_of(response)?),
        }
    }

    /// Returns the name of the component to which a response refers, also by way of others.
    pub(super) fn name_of<'j>(&'j self, response: &'j Json) -> Option<&'j str> {
        let (mut name, mut meant) = (None, response);
        for _ in 0..LONGEST_CHAIN {
            let Some(reference) = meant.get("$ref") else { return name };
            let next = reference.as_str()?.strip_prefix("#/components/responses/")?;
            (name, meant) = (Some(next), self.responses.known.get(next)?);
        }
        None
    }

    /// Returns what is written for a response that was put there.
    pub(super) fn response(&self, name: &str) -> Option<Json> {
        let given = self.responses.given.get(&(name.to_owned(), ALL))?;
        Some(reference("responses", given))
    }
}

/// Where schemas are written.
pub(super) enum Place<'p> {
    /// Where they are used.
    Inline,
    /// Once, and referred to.
    Components(&'p mut Components),
}

impl Place<'_> {
    pub(super) fn is_inline(&self) -> bool {
        matches!(self, Self::Inline)
    }

    /// Puts the schema of a code or a status there, and returns what is written where it is used. In
    /// place, it is given its name.
    pub(super) fn put(
        &mut self,
        name: &str,
        face: Face<'_>,
        schema: impl FnOnce(Option<&str>) -> Json,
    ) -> Json {
        match self {
            Self::Inline => schema(Some(name)),
            Self::Components(components) => components.schema(name, face.place, || schema(None)),
        }
    }
}

/// How many references are followed.
const LONGEST_CHAIN: usize = 16;

/// A response has all envelopes.
const ALL: usize = 0;

fn reference(kind: &str, name: &str) -> Json {
    Json::object([("$ref", format!("#/components/{kind}/{name}").into())])
}
