//! Which entries are listed under which heading.

use super::phrase;
use crate::{Contract, Entry};

/// Entries under one heading.
pub(crate) struct Group<'a> {
    /// The heading; `None` if the entries name none.
    pub(crate) name: Option<&'a str>,
    /// Whether these are failures of the framework.
    pub(crate) fallback: bool,
    /// By status, then by code.
    pub(crate) entries: Vec<&'a Entry>,
}

impl Group<'_> {
    /// Returns the heading; `alone` if there is no other group.
    pub(crate) fn heading(&self, alone: bool) -> &str {
        match self.name {
            _ if self.fallback => "When the framework refuses",
            Some(name) => name,
            None if alone => "All errors",
            None => "Other errors",
        }
    }
}

/// Returns the groups: those of the API in the order of the book, then entries without a group, then
/// the failures of the framework.
pub(crate) fn groups(contract: &Contract) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for entry in &contract.errors {
        let fallback = entry.fallback;
        let name = entry.group.as_deref().filter(|_| !fallback);
        let place = *places.entry((name, fallback)).or_insert_with(|| {
            groups.push(Group { name, fallback, entries: Vec::new() });
            groups.len() - 1
        });
        groups[place].entries.push(entry);
    }
    for group in &mut groups {
        group.entries.sort_by_key(|entry| entry.status);
    }
    let place = |name: &str| contract.groups.iter().position(|group| group == name);
    groups.sort_by_key(|group| {
        let place = group.name.and_then(place).unwrap_or(usize::MAX);
        (group.fallback, group.name.is_none(), place, group.entries[0].status, group.name)
    });
    groups
}

/// Returns what an entry is called: its code, else what tells it from others.
pub(crate) fn heading(entry: &Entry) -> &str {
    let title = (entry.title != phrase(entry.status)).then_some(entry.title.as_str());
    let sentence = || entry.description.as_deref().map(first_sentence);
    entry.code.as_deref().or(title).or_else(sentence).unwrap_or(&entry.title)
}

fn first_sentence(text: &str) -> &str {
    let paragraph = text.split("\n\n").next().unwrap_or(text);
    let sentence = paragraph.split_once(". ").map_or(paragraph, |(first, _)| first);
    sentence.trim().trim_end_matches('.')
}

/// Returns the entry whose example shows what an error looks like: the longest one of the API's own
/// that is answered in the envelopes of the book.
pub(crate) fn shown(contract: &Contract) -> Option<&Entry> {
    let size =
        |entry: &&Entry| entry.examples.values().map(|body| body.pretty().len()).sum::<usize>();
    let mut in_book = contract.errors.iter().filter(|entry| entry.own_envelope.is_none());
    let own = in_book.clone().filter(|entry| !entry.fallback && entry.status < 500);
    own.max_by_key(|entry| (entry.code.is_some(), size(entry))).or_else(|| in_book.next())
}
