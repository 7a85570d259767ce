//! Why a document was not read or not completed.

use std::{collections::BTreeSet, error::Error, fmt};

use super::key::Key;
use crate::{Contract, Json};

/// Why a document was not read or not completed: the place, what is wrong there, and what to write instead.
///
/// `Debug` is the same text as `Display`, because a `main` or a test that returns a `Result` shows that.
#[derive(Clone, PartialEq, Eq)]
pub struct DocumentError(String);

impl DocumentError {
    pub(super) fn empty() -> Self {
        Self("the document is empty".into())
    }

    pub(super) fn yaml() -> Self {
        Self("the document is YAML; convert it to JSON first".into())
    }

    pub(super) fn not_json(error: &serde_json::Error) -> Self {
        let (line, column, why) = (error.line(), error.column(), error.to_string());
        let why = why.split(" at line ").next().unwrap_or_default();
        Self(format!("line {line}, column {column}: not JSON: {why}"))
    }

    pub(super) fn repeated(name: &str) -> Self {
        Self(format!("the member `{name}` is there twice"))
    }

    pub(super) fn not_openapi() -> Self {
        Self("the document has no `openapi` of version 3".into())
    }

    pub(super) fn swagger() -> Self {
        Self("the document is Swagger 2; convert it to OpenAPI 3 first".into())
    }

    pub(super) fn nothing_below(base: &str) -> Self {
        Self(format!("the document has no path below `{base}`"))
    }

    pub(super) fn no_object(place: &str) -> Self {
        Self(format!("{place} is not an object"))
    }

    pub(super) fn unknown_type(owner: &str, place: &str, contract: &Contract) -> Self {
        let book = &contract.book;
        if contract.errors.iter().all(|entry| entry.owner.is_empty()) {
            return Self(format!(
                "{place} answers errors of `{owner}`, but the contract is public and names no types; complete \
                 the document with the contract of the developers"
            ));
        }
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

    pub(super) fn no_marker(place: &str) -> Self {
        Self(format!(
            "{place} has responses that errorbook made, but no longer the members `x-errorbook:…` that say of \
             which types; complete the document as its crate writes it"
        ))
    }

    pub(super) fn broken_reference(response: &Json, place: &str) -> Self {
        let to = response.get("$ref").and_then(Json::as_str).unwrap_or_default();
        Self(format!("{place} refers to `{to}`, which leads to no response of the document"))
    }

    pub(super) fn broken_path(path: &str, to: &str) -> Self {
        Self(format!(
            "the path `{path}` refers to `{to}`, which is not in `components/pathItems`; bundle the document \
             first"
        ))
    }

    /// The codes of a response are not what they should be.
    pub(super) fn no_codes(name: &str, place: &str) -> Self {
        Self(format!(
            "{place} answers {name} with an `x-error-codes` that is no list of codes; write it as \
             `[\"card_declined\"]`"
        ))
    }

    /// Codes are listed where no error of a status is described.
    pub(super) fn codes_of_no_status(name: &str, place: &str) -> Self {
        Self(format!(
            "{place} lists codes in `{name}`; list them in the response of their status, such as `404`, \
             `4XX` or `5XX`"
        ))
    }

    /// Codes are listed outside of a response.
    pub(super) fn codes_outside(place: &str) -> Self {
        Self(format!(
            "{place} has `x-error-codes` outside of a response; list the codes of each status there"
        ))
    }

    /// Somebody else answers with the errors.
    pub(super) fn errors_of_others(name: &str, place: &str) -> Self {
        Self(format!("{place} has errors in `{name}`, where the receiver answers, not this API"))
    }

    pub(super) fn unknown_code(
        code: Option<&str>,
        key: Key,
        place: &str,
        contract: &Contract,
    ) -> Self {
        let book = &contract.book;
        let Some(code) = code else {
            return Self(format!(
                "{place} answers {key} with an error without a code, which the book `{book}` does not"
            ));
        };
        let of_code = contract.errors.iter().filter(|entry| entry.code.as_deref() == Some(code));
        let statuses: BTreeSet<_> = of_code.map(|entry| entry.status.to_string()).collect();
        if !statuses.is_empty() {
            let statuses = Vec::from_iter(statuses).join(" and ");
            return Self(format!(
                "{place} answers {key} with the code `{code}`, which has the status {statuses}"
            ));
        }
        let hint = contract.nearest_code(code).map(|near| format!("; did you mean `{near}`?"));
        Self(format!(
            "{place} answers {key} with the code `{code}`, which the book `{book}` does not have{}",
            hint.unwrap_or_default()
        ))
    }
}

impl fmt::Display for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Error for DocumentError {}
