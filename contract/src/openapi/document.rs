//! A document of errors alone.

use super::{
    Options, Version,
    book::Book,
    components::{Components, Place},
    key::{at, keys},
};
use crate::{Contract, Entry, Json, Members};

/// Returns a document that has only the errors of the book: as components, for the paths that you write.
///
/// The response `Errors404` is that of all codes of status 404.
///
/// ```
/// use errorbook_contract::{Contract, openapi::{Options, Version, document}};
///
/// let contract: Contract = r#"{
///   "format": 1, "book": "shop::ShopApi", "envelopes": [],
///   "errors": [
///     { "code": "gone", "status": 410, "title": "Gone", "retry": "never", "owner": "shop::Gone" }
///   ]
/// }"#
/// .parse()?;
/// let document = document(&contract, &Options::new(), Version::V3_1);
/// let responses = document.get("components").unwrap().get("responses").unwrap();
/// assert!(responses.get("Errors410").is_some());
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
#[must_use]
pub fn document(contract: &Contract, options: &Options, version: Version) -> Json {
    let book = Book::new(contract, options, version, true);
    let all: Vec<&Entry> = contract.errors.iter().collect();
    let mut components = Components::default();
    for key in keys(all.iter().copied()) {
        let entries = at(key, &all);
        let place = &mut Place::Components(&mut components);
        let response = book.response(key, &entries, false, place);
        components.put_response(&format!("Errors{key}"), response);
    }
    let version = match version {
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

fn info(contract: &Contract) -> Json {
    let mut info = Members::from_iter([("title", contract.title_or_name().into())]);
    if let Some(description) = &contract.description {
        info.set("description", description);
    }
    info.set("version", "1.0.0");
    Json::Object(info)
}
