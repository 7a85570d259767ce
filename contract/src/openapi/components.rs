//! What a document holds once.

use std::collections::{BTreeMap, HashMap};

use super::{
    Options, Version,
    key::{Key, keys},
    response::{Book, Place, at},
};
use crate::{Contract, Entry, Json, Members};

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
        let given = self.free(name, &json);
        self.known.insert(given.clone(), json);
        self.given.insert(asked, given.clone());
        given
    }

    fn free(&self, name: &str, json: &Json) -> String {
        let mut free = name.to_owned();
        let mut number = 1;
        while self.known.get(&free).is_some_and(|known| known != json) {
            number += 1;
            free = format!("{name}{number}");
        }
        free
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

    /// Puts a response there, and returns what is written where it is used.
    pub(super) fn put_response(&mut self, name: &str, response: Json) -> Json {
        reference("responses", &self.responses.put(name, ALL, || response))
    }

    /// Returns what is written for a response that was put there.
    pub(super) fn response(&self, name: &str) -> Option<Json> {
        let given = self.responses.given.get(&(name.to_owned(), ALL))?;
        Some(reference("responses", given))
    }
}

/// A response has all envelopes.
const ALL: usize = 0;

fn reference(kind: &str, name: &str) -> Json {
    Json::object([("$ref", format!("#/components/{kind}/{name}").into())])
}

/// Returns a document that has only the errors of the book: as components, for the paths that you write.
///
/// The response `AnyError404` is that of all codes of status 404.
///
/// ```
/// use errorbook_contract::{Contract, openapi::{Options, document}};
///
/// let contract: Contract = r#"{
///   "format": 1, "book": "shop::ShopApi", "envelopes": [],
///   "errors": [
///     { "code": "gone", "status": 410, "title": "Gone", "retry": "never", "owner": "shop::Gone" }
///   ]
/// }"#
/// .parse()?;
/// let document = document(&contract, &Options::new());
/// let responses = document.get("components").unwrap().get("responses").unwrap();
/// assert!(responses.get("AnyError410").is_some());
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
#[must_use]
pub fn document(contract: &Contract, options: &Options) -> Json {
    let mut book = Book::new(contract, options);
    book.is_layered = true;
    let all: Vec<&Entry> = contract.errors.iter().collect();
    let mut components = Components::default();
    for key in keys(all.iter().copied()) {
        let entries = at(key, &all);
        let place = &mut Place::Components(&mut components);
        let response = book.response(key, &entries, options.schemas(), place);
        components.put_response(&any_error(key), response);
    }
    let version = match options.version() {
        Version::V3_0 => "3.0.3",
        Version::V3_1 => "3.1.0",
    };
    Json::object([
        ("openapi", version.into()),
        ("info", info(contract)),
        ("paths", Json::Object(Members::default())),
        (
            "components",
            Json::object([
                ("schemas", components.schemas.into_json()),
                ("responses", components.responses.into_json()),
            ]),
        ),
    ])
}

/// The name of the response of all codes of a status.
pub(super) fn any_error(key: Key) -> String {
    format!("AnyError{key}")
}

fn info(contract: &Contract) -> Json {
    let mut info = Members::from_iter([("title", contract.title_or_name().into())]);
    if let Some(description) = &contract.description {
        info.set("description", description);
    }
    info.set("version", "1.0.0");
    Json::Object(info)
}
