//! What the writers of clients share: the contract as a client sees it.
//!
//! | file | |
//! |---|---|
//! | `mod` | [`Client`]: the codes, and the forms of the bodies |
//! | `code` | [`Code`]: the entries of one code |
//! | `form` | [`Form`]: where an envelope writes what |
//! | `place` | [`Place`]: the way to a value in a body |
//! | `types` | [`Type`]: the type of a JSON value, which the languages write in their words |
//! | `names` | identifiers |
//! | `text`, `layout` | lines of code, texts in them, values on one line or several |

mod code;
mod form;
mod layout;
mod names;
mod place;
mod text;
mod types;

pub(crate) use self::{
    code::Code,
    form::{Form, ViolationsPlace},
    layout::Layout,
    names::{Names, beginning_with_letter, media_name, screaming, snake, upper_camel},
    place::{Place, Step},
    text::{Lines, escaped, wrapped},
    types::{Field, Type},
};

use std::collections::BTreeMap;

use crate::Contract;

/// A contract as a client sees it.
pub(crate) struct Client<'c> {
    /// The heading.
    pub(crate) title: &'c str,
    /// The codes that the API itself answers with, sorted.
    pub(crate) own: Vec<Code<'c>>,
    /// The codes of what the server refuses by itself, sorted.
    pub(crate) fallback: Vec<Code<'c>>,
    /// The forms of the bodies, the API's own first. Two can have one media type, where a type of error
    /// has a form of its own.
    pub(crate) forms: Vec<Form<'c>>,
}

impl<'c> Client<'c> {
    pub(crate) fn of(contract: &'c Contract) -> Self {
        let mut codes: BTreeMap<&str, Code<'c>> = BTreeMap::new();
        for entry in &contract.errors {
            // Without a code there is nothing to tell it by.
            let Some(text) = entry.code.as_deref() else { continue };
            codes.entry(text).or_insert_with(|| Code::new(text)).entries.push(entry);
        }
        let (fallback, own) = codes.into_values().partition(Code::is_fallback);
        let forms = form::of(contract);
        Self { title: contract.title_or_name(), own, fallback, forms }
    }

    /// Returns all codes: the API's own, then those of the server.
    pub(crate) fn codes(&self) -> impl Iterator<Item = &Code<'c>> {
        self.own.iter().chain(&self.fallback)
    }
}
