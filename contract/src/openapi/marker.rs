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

/// The names of the responses that errorbook made, where a crate has no place for `x-error-codes`.
const MADE: &str = "x-errorbook-made:";

/// What an operation can answer.
pub(super) enum Marker<'m> {
    /// The errors of the type with this path.
    Type(&'m str),
    /// Any error of the book with this path.
    Any(&'m str),
    /// Nothing more: these responses of it are ours.
    Made(&'m str),
}

impl<'m> Marker<'m> {
    pub(super) fn of(name: &'m str) -> Option<Self> {
        if let Some(owner) = name.strip_prefix(TYPE) {
            return Some(Self::Type(owner));
        }
        if let Some(book) = name.strip_prefix(ANY) {
            return Some(Self::Any(book));
        }
        name.strip_prefix(MADE).map(Self::Made)
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

/// Returns a marker that says which of the responses of an operation errorbook made: for a crate that has
/// no place for `x-error-codes` in them.
///
/// ```
/// use errorbook_contract::{Json, Members, openapi::made_marker};
///
/// let responses = Members::from_iter([("404", Json::Null), ("4XX", Json::Null)]);
/// assert!(made_marker(&responses).get("x-errorbook-made:404 4XX").is_some());
/// ```
#[must_use]
pub fn made_marker(responses: &Members) -> Members {
    let names: Vec<_> = responses.iter().map(|(name, _)| name).collect();
    Members::from_iter([(format!("{MADE}{}", names.join(" ")), notice())])
}

fn notice() -> Json {
    let text = "This document is not complete: call `errorbook::openapi::complete`, which adds the \
                errors of the framework and joins those of several types.";
    Json::object([("description", text.into())])
}
