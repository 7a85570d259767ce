//! One response.

use super::{
    Options, Version,
    book::{Book, Face},
    codes::{CODES, code_of},
    components::Place,
    description::description,
    group::groups,
    headers::headers,
    join::{free, join_media},
    key::{Key, at, keys},
};
use crate::{Contract, Entry, Json, Members};

/// Returns the responses of all entries: for each status, such as `404`, or class, such as `4XX`, a
/// Response Object (OpenAPI 3.1.1, section 4.8.17). What they hold is written in place.
///
/// ```
/// use errorbook_contract::{Contract, openapi::{Options, Version, responses}};
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
/// let responses = responses(&contract, &Options::new(), Version::V3_1);
/// let content = responses.get("410").unwrap().get("content").unwrap();
/// let schema = content.get("application/json").unwrap().get("schema").unwrap();
/// let code = schema.get("properties").unwrap().get("code").unwrap();
/// assert_eq!(code.to_string(), r#"{"type":"string","enum":["gone"]}"#);
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
#[must_use]
pub fn responses(contract: &Contract, options: &Options, version: Version) -> Members {
    all_responses(&Book::new(contract, options, version, false), false)
}

/// Returns the same for an operation that can answer any error of the book, as `AnyError` does: with one
/// schema for all codes of a status, in the envelopes of the book, also where a type names its own.
///
/// ```
/// use errorbook_contract::{Contract, openapi::{Options, Version, any_responses}};
///
/// let contract: Contract = r#"{
///   "format": 1, "book": "shop::ShopApi",
///   "envelopes": [{
///     "media_type": "application/json",
///     "shape": { "object": { "members": [{ "name": "code", "value": { "source": "code" } }] } }
///   }],
///   "errors": [
///     { "code": "gone", "status": 410, "title": "Gone", "retry": "never", "owner": "shop::Gone" },
///     { "code": "sold", "status": 410, "title": "Sold", "retry": "never", "owner": "shop::Sold" }
///   ]
/// }"#
/// .parse()?;
/// let responses = any_responses(&contract, &Options::new(), Version::V3_1);
/// let content = responses.get("410").unwrap().get("content").unwrap();
/// let schema = content.get("application/json").unwrap().get("schema").unwrap();
/// let code = schema.get("properties").unwrap().get("code").unwrap();
/// assert_eq!(code.to_string(), r#"{"type":"string","enum":["gone","sold"]}"#);
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
#[must_use]
pub fn any_responses(contract: &Contract, options: &Options, version: Version) -> Members {
    all_responses(&Book::new(contract, options, version, false), true)
}

fn all_responses(book: &Book<'_>, is_any: bool) -> Members {
    let all: Vec<&Entry> = book.contract.errors.iter().collect();
    let of_key = |key: Key| {
        let entries = at(key, &all);
        (key.to_string(), book.response(key, &entries, is_any, &mut Place::Inline))
    };
    keys(all.iter().copied()).into_iter().map(of_key).collect()
}

impl<'c> Book<'c> {
    /// Returns the Response Object of some entries, of which there is at least one. `is_any` says that they
    /// are answered below `AnyError`.
    pub(super) fn response(
        &self,
        key: Key,
        entries: &[&'c Entry],
        is_any: bool,
        place: &mut Place<'_>,
    ) -> Json {
        let groups = groups(entries);
        let mut response = Members::from_iter([("description", description(&groups).into())]);
        let headers = headers(entries, self);
        if !headers.is_empty() {
            response.set("headers", Json::Object(headers));
        }
        let content = self.content(key, entries, is_any, place);
        if !content.is_empty() {
            response.set("content", Json::Object(content));
        }
        let codes = groups.iter().map(|group| code_of(group.entries[0]));
        response.set(CODES, codes.collect::<Vec<_>>());
        Json::Object(response)
    }

    fn content(
        &self,
        key: Key,
        entries: &[&'c Entry],
        is_any: bool,
        place: &mut Place<'_>,
    ) -> Members {
        let mut content = Members::default();
        // `AnyError` has no other envelopes than those of the book.
        for face in self.faces.iter().filter(|face| !(is_any && face.is_own)) {
            let is_in_it = |entry: &&Entry| is_any || face.shows(entry);
            let in_it: Vec<&Entry> = entries.iter().copied().filter(is_in_it).collect();
            if in_it.is_empty() {
                continue;
            }
            let schema = self.schema(key, &in_it, *face, is_any, place);
            let mut media = Members::from_iter([("schema", schema)]);
            let examples = examples(key, &in_it, *face);
            if !examples.is_empty() {
                media.set("examples", Json::Object(examples));
            }
            // A type can name an envelope of the same media type as one of the book.
            let media = match content.get(&face.envelope.media_type) {
                Some(Json::Object(other)) => join_media(other, &media),
                _ => media,
            };
            content.set(&face.envelope.media_type, Json::Object(media));
        }
        content
    }
}

/// Returns an Example Object for each entry that has one, named after its code.
///
/// The examples of an entry have its own status, and its own envelope. Where it is answered with another
/// one, it has none: a text that a 4xx shows is not in a 5xx.
fn examples(key: Key, entries: &[&Entry], face: Face<'_>) -> Members {
    let mut examples = Members::default();
    let is_so = |entry: &&Entry| key.holds(entry.status) && face.shows(entry);
    let entries: Vec<&Entry> = entries.iter().copied().filter(is_so).collect();
    for group in groups(&entries) {
        for (place, entry) in group.entries.iter().enumerate() {
            let Some(body) = entry.examples.get(&face.envelope.media_type) else { continue };
            let name = free(group.code.unwrap_or("uncoded"), place + 1, &examples);
            let example = [("summary", Json::from(&entry.title)), ("value", body.clone())];
            examples.set(name, Json::object(example));
        }
    }
    examples
}
