//! One operation of a document.

use super::{
    CompleteError, Schemas,
    complete::Document,
    fallback::{Input, Parameters, can_happen},
    join::{join, resolved},
    key::{Key, keys},
    marker::Marker,
    response::{CODES, Place, at, code_of},
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
    /// The names of responses that are ours, beside those that say so.
    made: Vec<String>,
}

impl Operation<'_> {
    pub(super) fn complete(&mut self, document: &mut Document<'_>) -> Result<(), CompleteError> {
        let mut responses = match self.members.get("responses") {
            Some(Json::Object(responses)) => responses.clone(),
            _ => Members::default(),
        };
        let contract = document.book.contract;
        let named = self.take_named(&mut responses, contract)?;
        let input = self.input();
        let needs = |entry: &&Entry| {
            let is_own = named.owners.contains(&entry.owner) || named.any && !entry.fallback;
            // `AnyError` is also answered with these rows, for violations.
            let is_of_any = named.any && matches!(entry.status, 400 | 422);
            is_own || entry.fallback && (is_of_any || can_happen(entry.status, input))
        };
        let needed: Vec<&Entry> = contract.errors.iter().filter(needs).collect();
        let mut all = keys(needed.iter().copied());
        all.extend(responses.iter().filter_map(|(name, _)| Key::of(name)));
        for key in all {
            let entries = self.with_listed(key, at(key, &needed), &responses, document)?;
            if let Some(response) = self.response(key, &entries, named.any, &responses, document)? {
                responses.set(key.to_string(), response);
            }
        }
        for (name, response) in responses.iter_mut() {
            if !name.starts_with("x-") {
                add_description(name, response);
                document.add_request_id(response);
            }
        }
        responses.sort();
        self.members.set("responses", Json::Object(responses));
        Ok(())
    }

    /// Takes the markers out, with the responses that the types wrote without knowing each other.
    fn take_named(
        &self,
        responses: &mut Members,
        contract: &Contract,
    ) -> Result<Named, CompleteError> {
        let mut named = Named::default();
        for (name, _) in responses.iter() {
            match Marker::of(name) {
                Some(Marker::Type(owner)) if contract.errors.iter().any(|e| e.owner == owner) => {
                    named.owners.push(owner.to_owned());
                }
                Some(Marker::Type(owner)) => {
                    return Err(CompleteError::unknown_type(owner, &self.place, contract));
                }
                Some(Marker::Any(book)) if book == contract.book => named.any = true,
                Some(Marker::Any(book)) => {
                    return Err(CompleteError::other_book(book, &self.place, contract));
                }
                Some(Marker::Made(keys)) => named.made.extend(keys.split(' ').map(str::to_owned)),
                None => {}
            }
        }
        if named.any || !named.owners.is_empty() {
            let is_made = |name: &str, json: &Json| {
                let says_so = json.get(CODES).is_some() && json.get("content").is_some();
                says_so || named.made.iter().any(|made| made == name)
            };
            responses.retain(|name, json| Marker::of(name).is_none() && !is_made(name, json));
        }
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

    /// Adds the entries whose codes are listed in the response.
    fn with_listed<'c>(
        &self,
        key: Key,
        needed: Vec<&'c Entry>,
        responses: &Members,
        document: &Document<'c>,
    ) -> Result<Vec<&'c Entry>, CompleteError> {
        let contract = document.book.contract;
        let response = responses.get(&key.to_string());
        let listed = response.and_then(|json| resolved(json, &document.components)?.get(CODES));
        let Some(Json::Array(codes)) = listed else { return Ok(needed) };
        for code in codes {
            let is_it = |entry: &Entry| code_of(entry) == *code && key.answers(entry);
            if !contract.errors.iter().any(is_it) {
                return Err(CompleteError::unknown_code(code, key, &self.place, contract));
            }
        }
        let is_listed = |entry: &Entry| key.answers(entry) && codes.contains(&code_of(entry));
        let is_needed = |entry: &Entry| needed.iter().any(|one| std::ptr::eq(*one, entry));
        let all = contract.errors.iter();
        Ok(all.filter(|entry| is_needed(entry) || is_listed(entry)).collect())
    }

    /// Returns the response of some entries, unless the operation has it.
    fn response<'c>(
        &self,
        key: Key,
        entries: &[&'c Entry],
        any: bool,
        responses: &Members,
        document: &mut Document<'c>,
    ) -> Result<Option<Json>, CompleteError> {
        let existing = responses.get(&key.to_string());
        let existing = existing.map(|json| {
            resolved(json, &document.components)
                .cloned()
                .ok_or_else(|| CompleteError::broken_reference(json, &self.place))
        });
        let existing = existing.transpose()?;
        if entries.is_empty() || existing.as_ref().is_some_and(|json| has_all(json, entries)) {
            return Ok(None);
        }
        let Some(existing) = existing else { return Ok(Some(document.shared(key, entries, any))) };
        let place = &mut Place::Components(&mut document.components);
        let schemas = if any { Schemas::PerStatus } else { document.book.options.schemas() };
        Ok(Some(join(existing, document.book.response(key, entries, schemas, place))))
    }
}

/// Adds what OpenAPI asks each response for, and some crates leave out.
fn add_description(name: &str, response: &mut Json) {
    let Json::Object(response) = response else { return };
    let has_one = response.get("description").is_some() || response.get("$ref").is_some();
    if !has_one {
        let text = if name.starts_with(['4', '5']) { "An error." } else { "Success." };
        response.set("description", text);
    }
}

/// Whether a response that is written has the codes of all entries.
fn has_all(response: &Json, entries: &[&Entry]) -> bool {
    let Some(Json::Array(codes)) = response.get(CODES) else { return false };
    response.get("content").is_some() && entries.iter().all(|entry| codes.contains(&code_of(entry)))
}
