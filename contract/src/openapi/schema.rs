//! The schema of a response.

use super::{
    Schemas,
    group::{Group, groups},
    key::Key,
    names::of_media_type,
    response::{Book, Face, Place},
    version::in_version,
};
use crate::{Entry, Envelope, Json, Members, Source, schema};

impl<'c> Book<'c> {
    /// Returns the schema of what some entries are answered with, in an envelope.
    pub(super) fn schema(
        &self,
        key: Key,
        entries: &[&'c Entry],
        face: Face<'_>,
        schemas: Schemas,
        place: &mut Place<'_>,
    ) -> Json {
        if schemas == Schemas::PerStatus {
            return self.shared(key, entries, face, place);
        }
        let groups = groups(entries);
        let each = groups.iter().map(|group| self.of_group(group, face, place)).collect();
        union(each, are_different(&groups, face.envelope))
    }

    /// One schema for all codes of a status.
    fn shared(
        &self,
        key: Key,
        entries: &[&'c Entry],
        face: Face<'_>,
        place: &mut Place<'_>,
    ) -> Json {
        let all = self.all_of(key, face);
        let entries = if place.is_inline() { entries } else { &all };
        let name = format!("Error{key}{}", self.suffix(face));
        let text = format!("An error of status {key}.");
        place.put(&name, face, |name| {
            Json::Object(described(name, &text, &self.bodies(entries, face.envelope)))
        })
    }

    fn of_group(&self, group: &Group<'c>, face: Face<'_>, place: &mut Place<'_>) -> Json {
        let all = if place.is_inline() { group.clone() } else { self.holders(group, face) };
        let name = format!("{}{}", self.names.of_code(group.code), self.suffix(face));
        place.put(&name, face, |name| {
            let bodies = self.bodies(&all.entries, face.envelope);
            let mut schema = described(name, all.description(), &bodies);
            if all.is_deprecated() {
                schema.set("deprecated", true);
            }
            if let Some(url) = all.doc_url() {
                let page = [("description", "About this error".into()), ("url", url.into())];
                schema.set("externalDocs", Json::object(page));
            }
            Json::Object(schema)
        })
    }

    fn bodies(&self, entries: &[&'c Entry], envelope: &Envelope) -> Json {
        let facts = schema::Facts::of(entries, self.contract, &envelope.shape);
        in_version(schema::of_bodies(&envelope.shape, &facts), self.options.version())
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

/// Whether no body can be that of two groups: if each has a code, and the envelope shows it.
fn are_different(groups: &[Group<'_>], envelope: &Envelope) -> bool {
    let mut shown = [Source::Code, Source::CodeNumber, Source::Reason].into_iter();
    groups.iter().all(|group| group.code.is_some())
        && shown.any(|source| envelope.shape.shows(source))
}
