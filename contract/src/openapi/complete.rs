//! The pass over a document.

use std::collections::{HashSet, VecDeque};

use super::{
    DocumentError, Options, Version,
    book::Book,
    components::{Components, Kind},
    listed::refuse_outside,
    operation::Operation,
    pass::Pass,
};
use crate::{Contract, Json, Members};

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
/// # Errors
///
/// Fails if it is no document of OpenAPI 3, if an operation has an error that the contract does not, if codes
/// are listed that no response there can have, or if a path, or a response that errors are added to, is in
/// another file. The document is then unchanged.
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
) -> Result<(), DocumentError> {
    let version = version(document)?;
    let mut completed = document.clone();
    let Json::Object(members) = &mut completed else { return Err(DocumentError::not_openapi()) };
    refuse_outside(members, "the document")?;
    let mut pass = Pass {
        components: components_of(members)?,
        book: Book::new(contract, options, version, true),
    };
    let references = match members.get_mut("paths") {
        Some(paths) => complete_paths(paths, &mut pass)?,
        None => Vec::new(),
    };
    complete_path_items(members, references, &mut pass)?;
    set_components(members, pass.components);
    if let (None, Some(url)) = (members.get("externalDocs"), page(contract)) {
        let text = "The errors of this API";
        let docs = Json::object([("description", text.into()), ("url", url.into())]);
        members.set("externalDocs", docs);
    }
    *document = completed;
    Ok(())
}

fn version(document: &Json) -> Result<Version, DocumentError> {
    match document.get("openapi").and_then(Json::as_str) {
        Some(version) if version.starts_with("3.0.") => Ok(Version::V3_0),
        Some(version) if version.starts_with("3.") => Ok(Version::V3_1),
        None if document.get("swagger").is_some() => Err(DocumentError::swagger()),
        _ => Err(DocumentError::not_openapi()),
    }
}

const METHODS: [&str; 9] =
    ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// A path, and the component to which it refers.
struct Reference {
    path: String,
    to: String,
}

impl Reference {
    fn of(path: &str, item: &Json) -> Option<Self> {
        let to = item.get("$ref")?.as_str()?;
        Some(Self { path: path.to_owned(), to: to.to_owned() })
    }
}

/// Completes the operations of each path. Returns those that are not written there.
fn complete_paths(paths: &mut Json, pass: &mut Pass<'_>) -> Result<Vec<Reference>, DocumentError> {
    let Json::Object(paths) = paths else { return Err(DocumentError::no_object("`paths`")) };
    let base = pass.book.options.base_path();
    if !base.is_empty() && !paths.iter().any(|(path, _)| is_below(path, base)) {
        return Err(DocumentError::nothing_below(base));
    }
    let mut references = Vec::new();
    for (path, item) in paths.iter_mut().filter(|(path, _)| is_below(path, base)) {
        complete_path(path, item, pass)?;
        references.extend(Reference::of(path, item));
    }
    Ok(references)
}

/// Completes path items that are components. If several paths refer to one, the first says what is in it.
fn complete_path_items(
    document: &mut Members,
    references: Vec<Reference>,
    pass: &mut Pass<'_>,
) -> Result<(), DocumentError> {
    let mut done = HashSet::new();
    let mut all: VecDeque<Reference> = references.into();
    while let Some(Reference { path, to }) = all.pop_front() {
        let Some(item) = path_item(document, &to) else {
            return Err(DocumentError::broken_path(&path, &to));
        };
        if done.insert(to) {
            complete_path(&path, item, pass)?;
            all.extend(Reference::of(&path, item));
        }
    }
    Ok(())
}

fn path_item<'d>(document: &'d mut Members, reference: &str) -> Option<&'d mut Json> {
    let name = reference.strip_prefix("#/components/pathItems/")?;
    let Json::Object(components) = document.get_mut("components")? else { return None };
    let Json::Object(items) = components.get_mut("pathItems")? else { return None };
    items.get_mut(name)
}

/// Whether it is a path, and that of the base or below it.
fn is_below(path: &str, base: &str) -> bool {
    path.strip_prefix(base).is_some_and(|rest| rest.starts_with('/') || rest.is_empty())
}

fn complete_path(path: &str, item: &mut Json, pass: &mut Pass<'_>) -> Result<(), DocumentError> {
    let Json::Object(item) = item else {
        return Err(DocumentError::no_object(&format!("the path `{path}`")));
    };
    refuse_outside(item, path)?;
    let shares_parameters =
        item.get("parameters").is_some_and(|all| *all != Json::Array(Vec::new()));
    for method in METHODS {
        let place = format!("{} {path}", method.to_uppercase());
        match item.get_mut(method) {
            Some(Json::Object(members)) => {
                Operation { method, place, shares_parameters, members }.complete(pass)?;
            }
            Some(_) => return Err(DocumentError::no_object(&place)),
            None => {}
        }
    }
    Ok(())
}

fn components_of(document: &Members) -> Result<Components, DocumentError> {
    let Some(all) = document.get("components") else { return Ok(Components::default()) };
    let Json::Object(all) = all else { return Err(DocumentError::no_object("`components`")) };
    let known = |kind: &str| match all.get(kind) {
        Some(Json::Object(known)) => Ok(Kind::new(known)),
        Some(_) => Err(DocumentError::no_object(&format!("`{kind}` of `components`"))),
        None => Ok(Kind::default()),
    };
    Ok(Components { schemas: known("schemas")?, responses: known("responses")? })
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
