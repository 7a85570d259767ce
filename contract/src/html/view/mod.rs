//! What the template is given.
//!
//! | file | |
//! |---|---|
//! | `mod` | the page as a whole |
//! | `entry` | one entry |
//! | `front` | what is said before the entries: envelopes, statuses, snippets |

mod entry;
mod front;

use std::{
    collections::{BTreeSet, HashSet},
    fmt::Display,
};

use minijinja::{Value, context};

use super::{
    anchors::{Anchors, code_id},
    prose,
};
use crate::{
    Contract, Entry,
    reference::{Group, Shows, groups, phrase, visible},
};

/// A page with more entries lists only its groups in the contents, and has examples only in the first
/// envelope. It stays below a megabyte up to 1,000 of them.
const MANY: usize = 500;

pub(super) const STYLE: &str = include_str!("../style.css");
pub(super) const SCRIPT: &str = include_str!("../script.js");

/// A contract, with what all of its pages share.
pub(super) struct View<'a> {
    contract: &'a Contract,
    /// The types of the entries, each once, sorted.
    types: Vec<&'a str>,
    shows: Shows,
    common: Value,
}

impl<'a> View<'a> {
    pub(super) fn of(contract: &'a Contract) -> Self {
        let types = contract.errors.iter().filter_map(|entry| entry.r#type.as_deref());
        let types: Vec<_> = types.collect::<BTreeSet<_>>().into_iter().collect();
        let common = context! {
            style => Value::from_safe_string(STYLE.into()),
            script => Value::from_safe_string(SCRIPT.into()),
            title => visible(contract.title_or_name()),
            count => contract.errors.len(),
            many => contract.errors.len() > MANY,
        };
        Self { contract, types, shows: Shows::of(contract), common }
    }

    /// Everything on one page.
    pub(super) fn page(&self) -> Value {
        let mut anchors = Anchors::of(self.contract);
        let envelopes = self.contract.envelopes.len();
        let shown = if self.contract.errors.len() > MANY { envelopes.min(1) } else { envelopes };
        let entry = |entry, first| {
            let id = anchors.id(entry, first);
            let alias = anchors.alias(entry, &id);
            self.whole(entry, &id, alias, shown)
        };
        context! { view => "page", media_types => self.media_types(shown), ..self.all(entry) }
    }

    /// The first page of many: a line for each entry, with a link to its page.
    pub(super) fn index(&self, name: impl Fn(&Entry) -> &'a str) -> Value {
        let mut anchors = Anchors::of(self.contract);
        let entry = |entry, first| self.line(entry, &anchors.id(entry, first), name(entry));
        context! { view => "index", ..self.all(entry) }
    }

    /// The page of one entry.
    pub(super) fn single(&self, entry: &Entry, canonical: Option<&str>) -> Value {
        let envelopes = self.contract.envelopes.len();
        let id = code_id(entry).unwrap_or_default();
        let group = context! { entries => vec![self.whole(entry, &id, None, envelopes)] };
        context! {
            view => "entry",
            canonical,
            sections => vec![group],
            media_types => self.media_types(if entry.own_envelope.is_none() { envelopes } else { 0 }),
            summary => summary(entry),
            front => front::single(self.contract, entry),
            ..self.common.clone()
        }
    }

    fn all(&self, entry: impl FnMut(&'a Entry, bool) -> Value) -> Value {
        let contract = self.contract;
        let types = self.types.iter().enumerate();
        context! {
            summary => contract.description.as_deref().map(prose::summary),
            description => safe(contract.description.as_deref().map(prose::blocks)),
            front => front::front(contract),
            sections => sections(contract, entry),
            types => types.map(|(place, name)| chip('t', place, visible(name))).collect::<Value>(),
            retries => retries(contract),
            classes => classes(contract),
            ..self.common.clone()
        }
    }

    fn media_types(&self, count: usize) -> Value {
        let envelopes = self.contract.envelopes.iter().take(count);
        envelopes.map(|envelope| visible(&envelope.media_type)).collect()
    }
}

/// Returns the groups. `entry` is asked for each entry in their order, with whether its code is new.
fn sections<'a>(
    contract: &'a Contract,
    mut entry: impl FnMut(&'a Entry, bool) -> Value,
) -> Vec<Value> {
    let groups = groups(contract);
    let alone = groups.iter().filter(|group| !group.fallback).count() == 1;
    let mut seen = HashSet::new();
    let mut section = |place: usize, group: &Group<'a>| {
        let entries = group.entries.iter().map(|one| entry(one, seen.insert(&one.code)));
        context! {
            id => format!("~g{place}"),
            token => format!("g{place}"),
            name => visible(group.heading(alone)),
            fallback => group.fallback,
            entries => entries.collect::<Vec<_>>(),
        }
    };
    groups.iter().enumerate().map(|(place, group)| section(place, group)).collect()
}

/// What a search engine says of the page of an entry.
fn summary(entry: &Entry) -> String {
    let about = entry.description.as_deref().map_or_else(|| entry.title.clone(), prose::summary);
    format!("{} {}: {about}", entry.status, phrase(entry.status))
}

/// Marks text that is already HTML.
fn safe(html: Option<String>) -> Option<Value> {
    html.map(Value::from_safe_string)
}

fn retries(contract: &Contract) -> Value {
    let advice = [("n", "never"), ("b", "with pauses"), ("a", "after a wait")];
    let is_used = |(token, _): &(&str, &str)| {
        contract.errors.iter().any(|entry| entry::retry_token(entry.retry) == *token)
    };
    let used = advice.into_iter().filter(is_used);
    used.map(|(token, name)| chip('r', token, name)).collect()
}

/// The classes of the statuses.
fn classes(contract: &Contract) -> Value {
    let is_used = |class: &u16| contract.errors.iter().any(|entry| entry.status / 100 == *class);
    let used = [4, 5].into_iter().filter(is_used);
    used.map(|class| chip('s', class, format!("{class}xx"))).collect()
}

fn chip(kind: char, token: impl Display, name: impl Into<Value>) -> Value {
    context! { token => format!("{kind}{token}"), name => name.into() }
}
