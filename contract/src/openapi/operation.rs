//! One operation of a document.

use super::{
    DocumentError, Version,
    book::Book,
    codes::{CODES, code_of},
    components::Place,
    fallback::{Input, Parameters, can_happen},
    join::join,
    key::{Key, keys},
    listed::{Listed, refuse_outside},
    marker::{Marker, has_label},
    pass::Pass,
};
use crate::{Contract, Entry, Json, Members};

/// One operation of a document.
pub(super) struct Operation<'d> {
    pub(super) method: &'static str,
    /// Method and path, for messages.
    pub(super) place: String,
    /// Whether all operations of the path have parameters.
    pub(super) shares_parameters: bool,
    pub(super) members: &'d mut Members,
}

/// The errors that an operation names.
#[derive(Default)]
struct Named {
    /// The paths of their types.
    owners: Vec<String>,
    /// Whether it can answer any error of the book.
    any: bool,
}

impl Operation<'_> {
    pub(super) fn complete(&mut self, pass: &mut Pass<'_>) -> Result<(), DocumentError> {
        refuse_outside(self.members, &self.place)?;
        let mut responses = self.responses()?;
        let contract = pass.book.contract;
        let named = self.take_named(&mut responses, contract)?;
        for (key, entries) in self.answers(&responses, &named, pass)? {
            if let Some(response) = self.response(key, &entries, named.any, &responses, pass)? {
                responses.set(key.to_string(), response);
            }
        }
        for (name, response) in responses.iter_mut() {
            if !name.starts_with("x-") {
                add_description(name, response);
                pass.add_request_id(response);
            }
        }
        responses.sort();
        self.members.set("responses", Json::Object(responses));
        Ok(())
    }

    fn responses(&self) -> Result<Members, DocumentError> {
        match self.members.get("responses") {
            Some(Json::Object(responses)) => {
                refuse_outside(responses, &self.place)?;
                let mut all = responses.iter().filter(|(name, _)| !name.starts_with("x-"));
                if let Some((name, _)) = all.find(|(_, json)| !matches!(json, Json::Object(_))) {
                    let place = format!("the response `{name}` of {}", self.place);
                    return Err(DocumentError::no_object(&place));
                }
                Ok(responses.clone())
            }
            Some(_) => Err(DocumentError::no_object(&format!("`responses` of {}", self.place))),
            None => Ok(Members::default()),
        }
    }

    /// Returns the entries that each response can be: those of the types, those of the framework that can
    /// happen here, and those whose codes are listed.
    fn answers<'c>(
        &self,
        responses: &Members,
        named: &Named,
        pass: &Pass<'c>,
    ) -> Result<Vec<(Key, Vec<&'c Entry>)>, DocumentError> {
        let contract = pass.book.contract;
        let listed = Listed::of(responses, &pass.components, &pass.book, &self.place)?;
        let input = self.input();
        let needs = |entry: &Entry| {
            let is_own = named.owners.contains(&entry.owner) || named.any && !entry.fallback;
            // `AnyError` is also answered with these rows, for violations.
            let is_of_any = named.any && matches!(entry.status, 400 | 422);
            is_own || entry.fallback && (is_of_any || can_happen(entry.status, input))
        };
        let classes = &pass.book.classes;
        let mut all = keys(contract.errors.iter().filter(|entry| needs(entry)));
        all.extend(classes);
        all.extend(responses.iter().filter_map(|(name, _)| Key::of(name)));
        let of_key = |key: Key| {
            let is_any_row = classes.contains(&key);
            let is_it = |entry: &&Entry| {
                let is_needed = needs(entry) || entry.fallback && is_any_row;
                key.answers(entry) && (is_needed || listed.has(key, entry))
            };
            (key, contract.errors.iter().filter(is_it).collect())
        };
        Ok(all.into_iter().map(of_key).collect())
    }

    /// Takes the markers out, with the responses that the types wrote without knowing each other.
    fn take_named(
        &self,
        responses: &mut Members,
        contract: &Contract,
    ) -> Result<Named, DocumentError> {
        let mut named = Named::default();
        for (name, _) in responses.iter() {
            match Marker::of(name) {
                Some(Marker::Type(owner)) if contract.errors.iter().any(|e| e.owner == owner) => {
                    named.owners.push(owner.to_owned());
                }
                Some(Marker::Type(owner)) => {
                    return Err(DocumentError::unknown_type(owner, &self.place, contract));
                }
                Some(Marker::Any(book)) if book == contract.book => named.any = true,
                Some(Marker::Any(book)) => {
                    return Err(DocumentError::other_book(book, &self.place, contract));
                }
                None => {}
            }
        }
        let has_marker = responses.iter().any(|(name, _)| Marker::of(name).is_some());
        if !has_marker && responses.iter().any(|(_, json)| has_label(json)) {
            return Err(DocumentError::no_marker(&self.place));
        }
        responses.retain(|name, json| Marker::of(name).is_none() && !has_label(json));
        Ok(named)
    }

    fn input(&self) -> Input {
        let has =
            |name| self.members.get(name).is_some_and(|value| *value != Json::Array(Vec::new()));
        let parameters = match self.place.contains('{') {
            true => Parameters::InPath,
            false if has("parameters") || self.shares_parameters => Parameters::Outside,
            false => Parameters::None,
        };
        Input {
            has_body: has("requestBody"),
            parameters,
            is_read: matches!(self.method, "get" | "head"),
        }
    }

    /// Returns the response of some entries, unless the operation has it.
    fn response<'c>(
        &self,
        key: Key,
        entries: &[&'c Entry],
        any: bool,
        responses: &Members,
        pass: &mut Pass<'c>,
    ) -> Result<Option<Json>, DocumentError> {
        if entries.is_empty() {
            return Ok(None);
        }
        let Some(written) = responses.get(&key.to_string()) else {
            return Ok(Some(pass.component(key, entries, any)));
        };
        let Some(existing) = pass.components.resolved(written) else {
            return Err(DocumentError::broken_reference(written, &self.place));
        };
        if has_all(existing, entries, &pass.book) {
            return Ok(None);
        }
        let mut existing = existing.clone();
        // A reference can have a description of its own since 3.1 (OpenAPI 3.1.1, section 4.8.23).
        if pass.book.version == Version::V3_1
            && let (Json::Object(existing), Some(own)) = (&mut existing, written.get("description"))
        {
            existing.set("description", own.clone());
        }
        let place = &mut Place::Components(&mut pass.components);
        Ok(Some(join(existing, pass.book.response(key, entries, any, place))))
    }
}

/// Adds what OpenAPI asks each response for, and some crates leave out.
fn add_description(name: &str, response: &mut Json) {
    let Json::Object(response) = response else { return };
    let has_one = response.get("description").is_some() || response.get("$ref").is_some();
    if !has_one {
        let text = match name.as_bytes().first() {
            Some(b'2') => "Success.",
            Some(b'4' | b'5' | b'd') => "An error.",
            _ => "A response.",
        };
        response.set("description", text);
    }
}

/// Whether a response that is written has the codes of all entries.
fn has_all(response: &Json, entries: &[&Entry], book: &Book<'_>) -> bool {
    let Some(Json::Array(codes)) = response.get(CODES) else { return false };
    let is_written = response.get("content").is_some() || book.contract.envelopes.is_empty();
    is_written && entries.iter().all(|entry| codes.contains(&code_of(entry)))
}
