//! The headers of a response.

use std::collections::BTreeMap;

use super::book::Book;
use crate::{Entry, Json, Members};

/// Returns the headers of the responses of some entries.
pub(super) fn headers(entries: &[&Entry], book: &Book<'_>) -> Members {
    let mut headers = Members::default();
    if let Some(header) = retry_after(entries) {
        headers.set("Retry-After", header);
    }
    for (name, header) in own(entries) {
        headers.set(name, header);
    }
    // A layer chooses between the envelopes of the book.
    let are_many = book.contract.envelopes.len() > 1;
    if are_many && book.is_layered && entries.iter().any(|entry| entry.own_envelope.is_none()) {
        let always = entries.iter().all(|entry| entry.own_envelope.is_none());
        let text = "`Accept`: the header of the request that chooses the media type.";
        headers.set("Vary", header(text, always, of_type("string")));
    }
    if let Some(name) = book.options.request_id_header() {
        headers.set(name, request_id(book.is_layered));
    }
    headers
}

/// Returns the header with the id of the request.
pub(super) fn request_id(is_layered: bool) -> Json {
    header("The id of the request.", is_layered, of_type("string"))
}

fn retry_after(entries: &[&Entry]) -> Option<Json> {
    let has_it = |entry: &&&Entry| entry.retry_after.is_some() || entry.retry_after_varies;
    entries.iter().find(has_it)?;
    let always = entries.iter().all(|entry| entry.retry_after.is_some());
    Some(header("The seconds to wait before trying again.", always, of_type("integer")))
}

/// What some entries say of one of their headers.
#[derive(Default)]
struct Own<'e> {
    /// The codes of those that send it.
    codes: Vec<&'e str>,
    /// The values that are the same for each occurrence of an entry.
    constants: Vec<&'e str>,
    varies: bool,
}

fn own(entries: &[&Entry]) -> Vec<(String, Json)> {
    let mut all: BTreeMap<&str, Own<'_>> = BTreeMap::new();
    for entry in entries {
        for header in &entry.headers {
            let own = all.entry(&header.name).or_default();
            own.codes.extend(entry.code.as_deref().filter(|code| !own.codes.contains(code)));
            match &header.value {
                Some(value) if own.constants.contains(&value.as_str()) => {}
                Some(value) => own.constants.push(value),
                None => own.varies = true,
            }
        }
    }
    let json = |(name, own): (&str, Own<'_>)| {
        let always = entries.iter().all(|entry| always_sends(entry, name));
        (name.to_owned(), header(&description(&own), always, schema(&own)))
    };
    all.into_iter().map(json).collect()
}

fn description(own: &Own<'_>) -> String {
    if own.codes.is_empty() {
        return "Sent with the error.".to_owned();
    }
    format!("Sent with `{}`.", own.codes.join("`, `"))
}

fn always_sends(entry: &Entry, name: &str) -> bool {
    entry.headers.iter().any(|header| header.name == name && header.value.is_some())
}

fn schema(own: &Own<'_>) -> Json {
    if own.varies {
        return of_type("string");
    }
    let values: Vec<Json> = own.constants.iter().map(|value| Json::from(*value)).collect();
    Json::object([("type", "string".into()), ("enum", values.into())])
}

fn of_type(name: &str) -> Json {
    Json::object([("type", name.into())])
}

fn header(description: &str, is_required: bool, schema: Json) -> Json {
    let mut header = Members::from_iter([("description", description.into())]);
    if is_required {
        header.set("required", true);
    }
    header.set("schema", schema);
    Json::Object(header)
}
