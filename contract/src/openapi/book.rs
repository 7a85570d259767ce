//! A contract, ready to be asked.

use std::collections::{BTreeSet, HashMap};

use super::{
    Options, Version,
    group::Group,
    key::{Key, class_without_rows},
    names::Names,
};
use crate::{Contract, Entry, Envelope};

/// A contract, ready to be asked.
pub(super) struct Book<'c> {
    pub(super) contract: &'c Contract,
    pub(super) options: &'c Options,
    pub(super) version: Version,
    pub(super) names: Names<'c>,
    /// Those of the book, then those that types name.
    pub(super) faces: Vec<Face<'c>>,
    by_code: HashMap<Option<&'c str>, Vec<&'c Entry>>,
    /// Those in which the fallback answers for statuses without a row.
    pub(super) classes: BTreeSet<Key>,
    /// Whether a layer answers.
    pub(super) is_layered: bool,
}

impl<'c> Book<'c> {
    pub(super) fn new(
        contract: &'c Contract,
        options: &'c Options,
        version: Version,
        is_layered: bool,
    ) -> Self {
        let mut by_code: HashMap<_, Vec<_>> = HashMap::new();
        for entry in &contract.errors {
            by_code.entry(entry.code.as_deref()).or_default().push(entry);
        }
        Self {
            contract,
            options,
            version,
            names: Names::of(contract),
            faces: faces(contract),
            by_code,
            classes: contract.errors.iter().filter_map(class_without_rows).collect(),
            is_layered,
        }
    }

    /// Returns the entries of a code.
    pub(super) fn of_code<'b>(&'b self, code: Option<&'b str>) -> &'b [&'c Entry] {
        self.by_code.get(&code).map_or(&[], Vec::as_slice)
    }

    /// Returns all entries of the code of a group that are answered in an envelope.
    pub(super) fn holders(&self, group: &Group<'c>, face: Face<'_>) -> Group<'c> {
        let all = self.of_code(group.code).iter().copied();
        Group { code: group.code, entries: all.filter(|entry| face.shows(entry)).collect() }
    }
}

/// An envelope in which errors are answered.
#[derive(Clone, Copy)]
pub(super) struct Face<'c> {
    /// Its place among all of them.
    pub(super) place: usize,
    pub(super) envelope: &'c Envelope,
    /// Whether types name it, whose errors are answered in no other one.
    pub(super) is_own: bool,
}

impl Face<'_> {
    /// Whether an entry is answered in it.
    pub(super) fn shows(self, entry: &Entry) -> bool {
        match &entry.own_envelope {
            Some(own) => self.is_own && own == self.envelope,
            None => !self.is_own,
        }
    }
}

fn faces(contract: &Contract) -> Vec<Face<'_>> {
    let of_book = contract.envelopes.iter().map(|envelope| (envelope, false));
    let mut all: Vec<(&Envelope, bool)> = of_book.collect();
    for own in contract.errors.iter().filter_map(|entry| entry.own_envelope.as_ref()) {
        if !all.contains(&(own, true)) {
            all.push((own, true));
        }
    }
    let face = |(place, (envelope, is_own))| Face { place, envelope, is_own };
    all.into_iter().enumerate().map(face).collect()
}
