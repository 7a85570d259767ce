//! One response.

use std::collections::HashMap;

use super::{
    Options, Version,
    components::Components,
    description::description,
    group::{Group, groups},
    headers::headers,
    join::{free, join_media},
    key::{Key, keys},
    names::Names,
};
use crate::{Contract, Entry, Envelope, Json, Members};

/// Returns the responses of all entries: for each status, such as `404`, or class, such as `4XX`, a
/// Response Object (OpenAPI 3.1.1, section 4.8.17). What they hold is written in place.
///
/// ```
/// use errorbook_contract::{Contract, openapi::{Options, Version, responses}};
///
/// let contract: Contract = r#"{
///   "format": 1, "book": "shop::ShopApi",
///   "envelopes": [{
///     "media_type": "application/json",
///     "shape": { "object": { "members": [{ "name": "code", "value": { "source": "code" } }] } }
///   }],
///   "errors": [
///     { "code": "gone", "status": 410, "title": "Gone", "retry": "never", "owner": "shop::Gone" }
///   ]
/// }"#
/// .parse()?;
/// let responses = responses(&contract, &Options::new(), Version::V3_1);
/// let content = responses.get("410").unwrap().get("content").unwrap();
/// let schema = content.get("application/json").unwrap().get("schema").unwrap();
/// let code = schema.get("properties").unwrap().get("code").unwrap();
/// assert_eq!(code.to_string(), r#"{"type":"string","enum":["gone"]}"#);
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
#[must_use]
pub fn responses(contract: &Contract, options: &Options, version: Version) -> Members {
    all_responses(&Book::new(contract, options, version, false), false)
}

/// Returns the same for an operation that can answer any error of the book, as `AnyError` does: with one
/// schema for all codes of a status, in the envelopes of the book, also where a type names its own.
///
/// ```
/// use errorbook_contract::{Contract, openapi::{Options, Version, any_responses}};
///
/// let contract: Contract = r#"{
///   "format": 1, "book": "shop::ShopApi",
///   "envelopes": [{
///     "media_type": "application/json",
///     "shape": { "object": { "members": [{ "name": "code", "value": { "source": "code" } }] } }
///   }],
///   "errors": [
///     { "code": "gone", "status": 410, "title": "Gone", "retry": "never", "owner": "shop::Gone" },
///     { "code": "sold", "status": 410, "title": "Sold", "retry": "never", "owner": "shop::Sold" }
///   ]
/// }"#
/// .parse()?;
/// let responses = any_responses(&contract, &Options::new(), Version::V3_1);
/// let content = responses.get("410").unwrap().get("content").unwrap();
/// let schema = content.get("application/json").unwrap().get("schema").unwrap();
/// let code = schema.get("properties").unwrap().get("code").unwrap();
/// assert_eq!(code.to_string(), r#"{"type":"string","enum":["gone","sold"]}"#);
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
#[must_use]
pub fn any_responses(contract: &Contract, options: &Options, version: Version) -> Members {
    all_responses(&Book::new(contract, options, version, false), true)
}

fn all_responses(book: &Book<'_>, is_any: bool) -> Members {
    let all: Vec<&Entry> = book.contract.errors.iter().collect();
    let of_key = |key: Key| {
        let entries = at(key, &all);
        (key.to_string(), book.response(key, &entries, is_any, &mut Place::Inline))
    };
    keys(all.iter().copied()).into_iter().map(of_key).collect()
}

/// Returns those of the entries that a response can be.
pub(super) fn at<'c>(key: Key, entries: &[&'c Entry]) -> Vec<&'c Entry> {
    entries.iter().copied().filter(|entry| key.answers(entry)).collect()
}

/// A contract, ready to be asked.
pub(super) struct Book<'c> {
    pub(super) contract: &'c Contract,
    pub(super) options: &'c Options,
    pub(super) version: Version,
    pub(super) names: Names<'c>,
    /// Those of the book, then those that types name.
    faces: Vec<Face<'c>>,
    by_code: HashMap<Option<&'c str>, Vec<&'c Entry>>,
    /// Whether a layer answers.
    pub(super) is_layered: bool,
}

/// An envelope in which errors are answered.
#[derive(Clone, Copy)]
pub(super) struct Face<'c> {
    /// Its place among all of them.
    pub(super) place: usize,
    pub(super) envelope: &'c Envelope,
    /// Whether types name it, whose errors are answered in no other one.
    is_own: bool,
}

impl Face<'_> {
    /// Whether an entry is answered in it.
    pub(super) fn shows(self, entry: &Entry) -> bool {
        match &entry.own_envelope {
            Some(own) => self.is_own && own == self.envelope,
            None => !self.is_own,
        }
    }
}

fn faces(contract: &Contract) -> Vec<Face<'_>> {
    let of_book = contract.envelopes.iter().map(|envelope| (envelope, false));
    let mut all: Vec<(&Envelope, bool)> = of_book.collect();
    for own in contract.errors.iter().filter_map(|entry| entry.own_envelope.as_ref()) {
        if !all.contains(&(own, true)) {
            all.push((own, true));
        }
    }
    let face = |(place, (envelope, is_own))| Face { place, envelope, is_own };
    all.into_iter().enumerate().map(face).collect()
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

impl<'c> Book<'c> {
    pub(super) fn new(
        contract: &'c Contract,
        options: &'c Options,
        version: Version,
        is_layered: bool,
    ) -> Self {
        let mut by_code: HashMap<_, Vec<_>> = HashMap::new();
        for entry in &contract.errors {
            by_code.entry(entry.code.as_deref()).or_default().push(entry);
        }
        let names = Names::of(contract);
        Self { contract, options, version, names, faces: faces(contract), by_code, is_layered }
    }

    /// Returns the Response Object of some entries, of which there is at least one. `is_any` says that they
    /// are answered below `AnyError`.
    pub(super) fn response(
        &self,
        key: Key,
        entries: &[&'c Entry],
        is_any: bool,
        place: &mut Place<'_>,
    ) -> Json {
        let groups = groups(entries);
        let mut response = Members::from_iter([("description", description(&groups).into())]);
        let headers = headers(entries, self);
        if !headers.is_empty() {
            response.set("headers", Json::Object(headers));
        }
        let content = self.content(key, entries, is_any, place);
        if !content.is_empty() {
            response.set("content", Json::Object(content));
        }
        let codes = groups.iter().map(|group| code_of(group.entries[0]));
        response.set(CODES, codes.collect::<Vec<_>>());
        Json::Object(response)
    }

    fn content(
        &self,
        key: Key,
        entries: &[&'c Entry],
        is_any: bool,
        place: &mut Place<'_>,
    ) -> Members {
        let mut content = Members::default();
        // `AnyError` has no other envelopes than those of the book.
        for face in self.faces.iter().filter(|face| !(is_any && face.is_own)) {
            let is_in_it = |entry: &&Entry| is_any || face.shows(entry);
            let in_it: Vec<&Entry> = entries.iter().copied().filter(is_in_it).collect();
            if in_it.is_empty() {
                continue;
            }
            let schema = self.schema(key, &in_it, *face, is_any, place);
            let mut media = Members::from_iter([("schema", schema)]);
            let examples = examples(key, &in_it, *face);
            if !examples.is_empty() {
                media.set("examples", Json::Object(examples));
            }
            // A type can name an envelope of the same media type as one of the book.
            let media = match content.get(&face.envelope.media_type) {
                Some(Json::Object(other)) => join_media(other, &media),
                _ => media,
            };
            content.set(&face.envelope.media_type, Json::Object(media));
        }
        content
    }

    /// Returns the entries of a code.
    pub(super) fn of_code<'b>(&'b self, code: Option<&'b str>) -> &'b [&'c Entry] {
        self.by_code.get(&code).map_or(&[], Vec::as_slice)
    }

    /// Returns all entries of the code of a group that are answered in an envelope.
    pub(super) fn holders(&self, group: &Group<'c>, face: Face<'_>) -> Group<'c> {
        let all = self.of_code(group.code).iter().copied();
        Group { code: group.code, entries: all.filter(|entry| face.shows(entry)).collect() }
    }
}

/// The extension with the codes of a response.
pub(super) const CODES: &str = "x-error-codes";

/// Returns the code as that extension has it: null for an entry without one.
pub(super) fn code_of(entry: &Entry) -> Json {
    entry.code.as_ref().map_or(Json::Null, Json::from)
}

/// Returns an Example Object for each entry that has one, named after its code.
///
/// The examples of an entry have its own status, and its own envelope. Where it is answered with another
/// one, it has none: a text that a 4xx shows is not in a 5xx.
fn examples(key: Key, entries: &[&Entry], face: Face<'_>) -> Members {
    let mut examples = Members::default();
    let is_so = |entry: &&Entry| key.holds(entry.status) && face.shows(entry);
    let entries: Vec<&Entry> = entries.iter().copied().filter(is_so).collect();
    for group in groups(&entries) {
        for (place, entry) in group.entries.iter().enumerate() {
            let Some(body) = entry.examples.get(&face.envelope.media_type) else { continue };
            let name = free(group.code.unwrap_or("uncoded"), place + 1, &examples);
            let example = [("summary", Json::from(&entry.title)), ("value", body.clone())];
            examples.set(name, Json::object(example));
        }
    }
    examples
}
