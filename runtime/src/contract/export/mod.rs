//! A book, or one type, as the text of a contract file.
//!
//! | file | |
//! |---|---|
//! | `mod` | the book |
//! | `scope` | what is exported |
//! | `statuses` | the statuses that a row can answer with |
//! | `entry` | one row |
//! | `schema` | the types of details |
//! | `shape` | an envelope |
//! | `example` | a made-up occurrence, whose bodies are shown |
//
// The crate `errorbook-contract` has this file as types. `cargo errorbook export` turns this feature on
// in a crate of the user, who may be offline: so it needs no package that errorbook does not need.

mod entry;
mod example;
mod schema;
mod scope;
mod shape;
mod statuses;

use alloc::{string::String, vec::Vec};

use serde::{Serialize, Serializer, ser::SerializeMap as _};
use serde_json::{Value as Json, json};

use self::{entry::Entry, scope::Scope};
use crate::{
    book::{Catalogued, ErrorBook},
    catalog::{Catalog, ErrorSpec},
    envelope::Representation,
};

/// Returns the contract of a book as JSON: all that it promises, with an example of each body.
///
/// This is what `cargo errorbook export` prints, before that is put into the order of the file. Call it
/// to hand the contract to another program. In Rust, `contract` (feature `contract`) returns it as
/// types.
///
/// ```
/// use errorbook::{ApiError, ErrorBook};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("no such page")]
/// #[api(status = 404)]
/// struct NoPage;
///
/// #[derive(ErrorBook)]
/// #[book(errors(NoPage), title = "Site API", envelope = errorbook::envelope::Flat)]
/// struct SiteApi;
///
/// let json: serde_json::Value = serde_json::from_str(&errorbook::export::<SiteApi>())?;
/// assert_eq!(json["title"], "Site API");
/// assert_eq!(json["errors"][0]["status"], 404);
/// assert_eq!(json["errors"][0]["examples"]["application/json"]["code"], "no_page");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn export<B: ErrorBook>() -> String {
    text(&Scope::of_book::<B>())
}

/// Returns the contract of one type as JSON, in the form of that of a book: every code that it can
/// answer with, in the one envelope in which it is answered. All else is as the book says that the
/// type names; without one, the type takes the place of the book.
#[must_use]
pub fn export_type<E: Catalogued>() -> String {
    text(&Scope::of_type::<E>())
}

fn text(scope: &Scope) -> String {
    // Every key is a string, so it cannot fail.
    serde_json::to_string(scope).unwrap_or_default()
}

/// Returns the headings in the order of the book, each once.
fn groups(catalog: &Catalog) -> Vec<&'static str> {
    let mut groups = Vec::new();
    for group in catalog.iter().filter_map(ErrorSpec::group) {
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    groups
}

fn envelope(representation: &Representation) -> Json {
    let shape = shape::node(representation.shape().root());
    json!({ "media_type": representation.media_type(), "shape": shape })
}

/// The format of the file.
const FORMAT: u32 = 1;

impl Serialize for Scope {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let envelopes: Vec<_> = self.representations.iter().map(envelope).collect();
        let errors: Vec<_> = self.catalog.iter().map(|spec| Entry::of(self, spec)).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("format", &FORMAT)?;
        map.serialize_entry("book", self.path)?;
        if let Some(book) = self.book {
            let texts =
                [("title", book.title), ("description", book.description), ("domain", book.domain)];
            for (name, text) in texts {
                if let Some(text) = text {
                    map.serialize_entry(name, text)?;
                }
            }
            map.serialize_entry("types", book.types.set)?;
        }
        map.serialize_entry("groups", &groups(self.catalog))?;
        map.serialize_entry("envelopes", &envelopes)?;
        map.serialize_entry("errors", &errors)?;
        map.end()
    }
}
