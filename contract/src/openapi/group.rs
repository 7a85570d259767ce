//! The entries of one code.

use crate::Entry;

/// The entries that clients see as one: those of a code, or all without one.
pub(super) struct Group<'c> {
    pub(super) code: Option<&'c str>,
    /// At least one.
    pub(super) entries: Vec<&'c Entry>,
}

impl Group<'_> {
    /// Returns what happened, as the first entry that says something tells it.
    pub(super) fn description(&self) -> &str {
        let told = self.entries.iter().filter_map(|entry| entry.description.as_deref());
        let mut told = told.filter(|text| !text.trim().is_empty());
        told.next().unwrap_or(&self.entries[0].title)
    }

    /// Returns the page about it, if it is one.
    pub(super) fn doc_url(&self) -> Option<&str> {
        self.entries.iter().find_map(|entry| entry.doc_url.as_deref())
    }

    /// Whether all its entries are deprecated.
    pub(super) fn is_deprecated(&self) -> bool {
        self.entries.iter().all(|entry| entry.deprecated.is_some())
    }
}

/// Returns the groups of some entries, in their order; those of the framework last.
pub(super) fn groups<'c>(entries: &[&'c Entry]) -> Vec<Group<'c>> {
    let mut groups: Vec<Group<'c>> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for entry in entries {
        let code = entry.code.as_deref();
        let place = *places.entry(code).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.entries.push(entry),
            None => groups.push(Group { code, entries: vec![entry] }),
        }
    }
    groups.sort_by_key(|group| group.entries.iter().all(|entry| entry.fallback));
    groups
}
