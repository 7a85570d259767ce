//! The pass over a document.

use std::{error::Error, fmt};

use super::{
    Options, Schemas, Version,
    components::{Components, Kind, any_error},
    headers::request_id,
    join::name_of,
    key::Key,
    operation::Operation,
    response::{Book, Place},
};
use crate::{Contract, Entry, Json, Members};

/// Completes the document of an API with the errors that its book declares.
///
/// - Each operation has the responses of its own errors, from all its types. It says which by the markers
///   that the error types of errorbook leave, or by `x-error-codes` in a response without `content`.
/// - Each operation has those failures of the framework that can happen in it.
/// - A response that you wrote for a status of these keeps what it has.
/// - The schema of each code is in `components` once, with the address of its page.
/// - Every response has the header with the id of the request.
///
/// A completed document stays as it is.
///
/// The version of the options does not count: it is that of the document.
///
/// # Errors
///
/// Fails if it is no document of OpenAPI 3, or if an operation has an error that the contract does not. The
/// document is then unchanged.
///
/// ```
/// use errorbook_contract::{Contract, Json, openapi::{Options, complete}};
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
/// let mut document: Json = serde_json::from_str(
///     r#"{
///       "openapi": "3.1.0",
///       "info": { "title": "Shop", "version": "1" },
///       "paths": { "/orders": { "get": { "responses": {
///         "200": { "description": "The orders." },
///         "410": { "description": "", "x-error-codes": ["gone"] }
///       } } } }
///     }"#,
/// )?;
/// complete(&mut document, &contract, &Options::new())?;
/// let schemas = document.get("components").unwrap().get("schemas").unwrap();
/// assert!(schemas.get("GoneError").is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn complete(
    document: &mut Json,
    contract: &Contract,
    options: &Options,
) -> Result<(), CompleteError> {
    let options = options.clone().with_version(version(document)?);
    let mut book = Book::new(contract, &options);
    book.is_layered = true;
    let mut completed = document.clone();
    let Json::Object(members) = &mut completed else { return Err(CompleteError::not_openapi()) };
    let mut pass = Document { components: components_of(members), book };
    if let Some(Json::Object(paths)) = members.get_mut("paths") {
        for (path, item) in paths.iter_mut() {
            complete_path(path, item, &mut pass)?;
        }
    }
    set_components(members, pass.components);
    if let (None, Some(url)) = (members.get("externalDocs"), page(contract)) {
        let text = "The errors of this API";
        let docs = Json::object([("description", text.into()), ("url", url.into())]);
        members.set("externalDocs", docs);
    }
    *document = completed;
    Ok(())
}

/// A document that is being completed.
pub(super) struct Document<'c> {
    pub(super) book: Book<'c>,
    pub(super) components: Components,
}

impl<'c> Document<'c> {
    /// Returns the response of some entries, written once if many operations have it.
    pub(super) fn shared(&mut self, key: Key, entries: &[&'c Entry], any: bool) -> Json {
        let all = self.book.contract.errors.iter().filter(|entry| key.answers(entry));
        let (fallback, others): (Vec<_>, Vec<_>) = all.partition(|entry| entry.fallback);
        let only_fallback =
            entries.len() == fallback.len() && entries.iter().all(|entry| entry.fallback);
        let is_all = any && entries.len() == fallback.len() + others.len();
        let name = match (only_fallback, is_all) {
            (true, _) => Some(format!("Error{key}")),
            (false, true) => Some(any_error(key)),
            (false, false) => None,
        };
        if let Some(known) = name.as_ref().and_then(|name| self.components.response(name)) {
            return known;
        }
        let own = self.book.options.schemas();
        let schemas = if any && !only_fallback { Schemas::PerStatus } else { own };
        let place = &mut Place::Components(&mut self.components);
        let response = self.book.response(key, entries, schemas, place);
        match name {
            Some(name) => self.components.put_response(&name, response),
            None => response,
        }
    }

    /// Adds the header with the id of the request, also to a component.
    pub(super) fn add_request_id(&mut self, response: &mut Json) {
        let Some(name) = self.book.options.request_id_header() else { return };
        let component = response.get("$ref").and_then(Json::as_str).and_then(name_of);
        let component = component.map(str::to_owned);
        let response = match component {
            Some(component) => self.components.responses.known.get_mut(&component),
            None => Some(response),
        };
        let Some(Json::Object(response)) = response else { return };
        let mut headers = match response.get("headers") {
            Some(Json::Object(headers)) => headers.clone(),
            _ => Members::default(),
        };
        if !headers.iter().any(|(known, _)| known.eq_ignore_ascii_case(name)) {
            headers.set(name, request_id(true));
            response.set("headers", Json::Object(headers));
        }
    }
}

fn version(document: &Json) -> Result<Version, CompleteError> {
    match document.get("openapi").and_then(Json::as_str) {
        Some(version) if version.starts_with("3.0.") => Ok(Version::V3_0),
        Some(version) if version.starts_with("3.") => Ok(Version::V3_1),
        _ => Err(CompleteError::not_openapi()),
    }
}

const METHODS: [&str; 9] =
    ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

fn complete_path(
    path: &str,
    item: &mut Json,
    document: &mut Document<'_>,
) -> Result<(), CompleteError> {
    let Json::Object(item) = item else { return Ok(()) };
    let shares_parameters =
        item.get("parameters").is_some_and(|all| *all != Json::Array(Vec::new()));
    for method in METHODS {
        if let Some(Json::Object(members)) = item.get_mut(method) {
            let place = format!("{} {path}", method.to_uppercase());
            Operation { method, place, shares_parameters, members }.complete(document)?;
        }
    }
    Ok(())
}

fn components_of(document: &Members) -> Components {
    let known = |kind| match document.get("components").and_then(|all| all.get(kind)) {
        Some(Json::Object(known)) => Kind::new(known),
        _ => Kind::default(),
    };
    Components { schemas: known("schemas"), responses: known("responses") }
}

fn set_components(document: &mut Members, components: Components) {
    let mut all = match document.get("components") {
        Some(Json::Object(all)) => all.clone(),
        _ => Members::default(),
    };
    for (name, kind) in [("schemas", components.schemas), ("responses", components.responses)] {
        if !kind.known.is_empty() {
            all.set(name, kind.into_json());
        }
    }
    if !all.is_empty() {
        document.set("components", Json::Object(all));
    }
}

/// Returns the page about all errors, if those about each are places in it.
fn page(contract: &Contract) -> Option<&str> {
    let mut pages = contract.errors.iter().filter_map(|entry| entry.doc_url.as_deref());
    let (first, _) = pages.next()?.split_once('#')?;
    let is_it = |url: &str| url.split_once('#').is_some_and(|(page, _)| page == first);
    pages.all(is_it).then_some(first)
}

/// Why a document was not completed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompleteError(String);

impl CompleteError {
    fn not_openapi() -> Self {
        Self("the document has no `openapi` of version 3".into())
    }

    pub(super) fn unknown_type(owner: &str, place: &str, contract: &Contract) -> Self {
        let book = &contract.book;
        Self(format!(
            "{place} answers errors of `{owner}`, which is not in the book `{book}`; add it to `errors(…)`"
        ))
    }

    pub(super) fn other_book(named: &str, place: &str, contract: &Contract) -> Self {
        let book = &contract.book;
        Self(format!(
            "{place} answers any error of the book `{named}`, but the document is that of `{book}`"
        ))
    }

    pub(super) fn unknown_code(code: &Json, key: Key, place: &str, contract: &Contract) -> Self {
        let (code, book) = (code.as_str().unwrap_or("null"), &contract.book);
        Self(format!(
            "{place} answers {key} with the code `{code}`, which the book `{book}` does not"
        ))
    }

    pub(super) fn broken_reference(response: &Json, place: &str) -> Self {
        let to = response.get("$ref").and_then(Json::as_str).unwrap_or_default();
        Self(format!("{place} refers to `{to}`, which the document does not have"))
    }
}

impl fmt::Display for CompleteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for CompleteError {}
