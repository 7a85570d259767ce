//! The schema of a response.

use super::{
    Schemas,
    book::{Book, Face},
    components::Place,
    group::{Group, groups},
    key::Key,
    names::of_media_type,
    version::in_version,
};
use crate::{Entry, Envelope, Json, Members, schema};

impl<'c> Book<'c> {
    /// Returns the schema of what some entries are answered with, in an envelope.
    pub(super) fn schema(
        &self,
        key: Key,
        entries: &[&'c Entry],
        face: Face<'_>,
        is_any: bool,
        place: &mut Place<'_>,
    ) -> Json {
        if is_any || self.options.schemas() == Schemas::PerStatus {
            return self.of_status(key, entries, face, is_any, place);
        }
        let mut groups = groups(entries);
        if !place.is_inline() {
            groups = groups.iter().map(|group| self.holders(group, face)).collect();
        }
        let each = groups.iter().map(|group| self.of_group(group, face, place)).collect();
        union(each, self.are_different(&groups, face.envelope))
    }

    /// Whether no body can be that of two codes.
    fn are_different(&self, groups: &[Group<'c>], envelope: &Envelope) -> bool {
        let facts = |group: &Group<'c>| self.facts(&group.entries, envelope);
        schema::are_apart(&envelope.shape, &groups.iter().map(facts).collect::<Vec<_>>())
    }

    /// Returns one schema for all codes of a status.
    fn of_status(
        &self,
        key: Key,
        entries: &[&'c Entry],
        face: Face<'_>,
        is_any: bool,
        place: &mut Place<'_>,
    ) -> Json {
        let is_it = |entry: &&Entry| key.answers(entry) && (is_any || face.shows(entry));
        let all: Vec<&Entry> = self.contract.errors.iter().filter(is_it).collect();
        let entries = if place.is_inline() { entries } else { &all };
        // The facts of an entry with an envelope of its own are those without the book.
        let are_known = entries.iter().all(|entry| face.shows(entry));
        let prefix = if are_known { "" } else { "Any" };
        let name = format!("{prefix}Error{key}{}", self.suffix(face));
        let text = format!("An error of status {key}.");
        place.put(&name, face, |name| {
            let known = if are_known { entries } else { &[] };
            Json::Object(described(name, &text, &self.bodies(known, face.envelope)))
        })
    }

    /// Returns the schema of a code.
    fn of_group(&self, group: &Group<'c>, face: Face<'_>, place: &mut Place<'_>) -> Json {
        let name = format!("{}{}", self.names.of_code(group.code), self.suffix(face));
        place.put(&name, face, |name| {
            let bodies = self.bodies(&group.entries, face.envelope);
            let mut schema = described(name, group.description(), &bodies);
            if group.is_deprecated() {
                schema.set("deprecated", true);
            }
            if let Some(url) = group.doc_url() {
                let page = [("description", "About this error".into()), ("url", url.into())];
                schema.set("externalDocs", Json::object(page));
            }
            Json::Object(schema)
        })
    }

    /// Returns the schema of the bodies of some entries; of any error, if there are none.
    fn bodies(&self, entries: &[&'c Entry], envelope: &Envelope) -> Json {
        let facts = self.facts(entries, envelope);
        in_version(schema::of_bodies(&envelope.shape, &facts), self.version)
    }

    fn facts(&self, entries: &[&'c Entry], envelope: &Envelope) -> schema::Facts<'c> {
        schema::Facts::of(entries, self.contract, &envelope.shape)
    }

    /// What makes the names of the schemas of a further media type different.
    fn suffix(&self, face: Face<'_>) -> String {
        let first = self.contract.envelopes.first().map(|first| &first.media_type);
        if first.is_none_or(|first| *first == face.envelope.media_type) {
            return String::new();
        }
        of_media_type(&face.envelope.media_type)
    }
}

/// Returns a schema with what it is in words. A title names what is written in place, where it has no
/// other name.
fn described(title: Option<&str>, text: &str, bodies: &Json) -> Members {
    let mut all = Members::default();
    if let Some(title) = title {
        all.set("title", title);
    }
    all.set("description", text.trim());
    if let Json::Object(members) = bodies {
        all.add_missing(members);
    }
    all
}

/// Returns the schema of what one of these allows.
pub(super) fn union(mut schemas: Vec<Json>, are_different: bool) -> Json {
    schemas.dedup();
    if schemas.len() == 1 {
        return schemas.remove(0);
    }
    let keyword = if are_different { "oneOf" } else { "anyOf" };
    Json::object([(keyword, schemas.into())])
}
