//! How an operation says which errors it has.
//!
//! Frameworks make the responses of an operation from several types and keep one for each status. So each
//! type leaves its name among them, as an extension of the Responses Object, from which
//! [`complete`](super::complete()) makes the responses again.

use crate::{Contract, Json, Members};

/// The errors of a type: what the name begins with.
const TYPE: &str = "x-errorbook:";
/// Any error of a book.
const ANY: &str = "x-errorbook-any:";

/// What the descriptions of responses end with until they are completed. In Markdown, it is a comment, which
/// no reader sees.
const LABEL: &str = "<!-- errorbook -->";

/// What an operation can answer.
pub(super) enum Marker<'m> {
    /// The errors of the type with this path.
    Type(&'m str),
    /// Any error of the book with this path.
    Any(&'m str),
}

impl<'m> Marker<'m> {
    pub(super) fn of(name: &'m str) -> Option<Self> {
        if let Some(owner) = name.strip_prefix(TYPE) {
            return Some(Self::Type(owner));
        }
        name.strip_prefix(ANY).map(Self::Any)
    }
}

/// Returns what an operation holds among its responses besides those, so that
/// [`complete`](super::complete()) knows which errors it has: a name for each type, and a Response Object
/// that tells a reader what is missing.
///
/// ```
/// use errorbook_contract::{Contract, openapi::markers};
///
/// let contract: Contract = r#"{
///   "format": 1, "book": "shop::ShopApi", "envelopes": [],
///   "errors": [
///     { "code": "gone", "status": 410, "title": "Gone", "retry": "never", "owner": "shop::Gone" }
///   ]
/// }"#
/// .parse()?;
/// assert!(markers(&contract).get("x-errorbook:shop::Gone").is_some());
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
#[must_use]
pub fn markers(contract: &Contract) -> Members {
    let owners = contract.errors.iter().map(|entry| &entry.owner);
    owners.map(|owner| (format!("{TYPE}{owner}"), notice())).collect()
}

/// Returns the same for an operation that can answer any error of the book.
///
/// ```
/// use errorbook_contract::{Contract, openapi::any_marker};
///
/// let contract: Contract =
///     r#"{ "format": 1, "book": "shop::ShopApi", "envelopes": [], "errors": [] }"#.parse()?;
/// assert!(any_marker(&contract).get("x-errorbook-any:shop::ShopApi").is_some());
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
#[must_use]
pub fn any_marker(contract: &Contract) -> Members {
    Members::from_iter([(format!("{ANY}{}", contract.book), notice())])
}

/// Returns responses with a label in their descriptions, by which [`complete`](super::complete()) knows that
/// they are not yours, and makes them again.
///
/// ```
/// use errorbook_contract::{Json, Members, openapi::labelled};
///
/// let gone = Json::object([("description", "Gone.".into())]);
/// let responses = labelled(&Members::from_iter([("410", gone)]));
/// let description = responses.get("410").unwrap().get("description").unwrap();
/// assert_eq!(description.as_str(), Some("Gone.\n\n<!-- errorbook -->"));
/// ```
#[must_use]
pub fn labelled(responses: &Members) -> Members {
    let label = |(name, response): (&str, &Json)| {
        let mut response = response.clone();
        if let Json::Object(members) = &mut response {
            let text = members.get("description").and_then(Json::as_str).unwrap_or_default();
            members.set("description", format!("{text}\n\n{LABEL}"));
        }
        (name.to_owned(), response)
    };
    responses.iter().map(label).collect()
}

/// Whether a response has the label.
pub(super) fn has_label(response: &Json) -> bool {
    let text = response.get("description").and_then(Json::as_str);
    text.is_some_and(|text| text.trim_end().ends_with(LABEL))
}

fn notice() -> Json {
    let text = "This document is not complete: call `errorbook::openapi::complete`, which adds the \
                errors of the framework and joins those of several types.";
    Json::object([("description", text.into())])
}
