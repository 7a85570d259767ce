//! Which codes there are, and who declares them.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use super::{About, Finding, Pairing, Rule, entry, envelope, reuse::Reuse};
use crate::{Contract, Entry, Json, Members, Node};

/// Compares all entries.
pub(super) fn compare(old: &Contract, new: &Contract, findings: &mut Vec<Finding>) {
    let pairing = Pairing::of(old, new);
    let sides = Sides::of(old, new);
    let reuse = Reuse::of(old, new, &pairing);
    for (before, after) in &pairing.pairs {
        let (before, after) = (&old.errors[*before], &new.errors[*after]);
        if before == after && sides.shadows_after.is_empty() {
            continue;
        }
        let subject = sides.subject(before);
        let code = after.code.as_deref().or(before.code.as_deref());
        let mut about = About::entry(findings, subject, code, after);
        if is_replaced(before, after) {
            about.found(Rule::CodeReused, meaning(before), meaning(after));
            about.announced(before.deprecated.is_some());
            continue;
        }
        if let Some(used) = reuse.of_pair(before, after) {
            if !sides.has_after(before) {
                code_of(&mut about, before, after);
            }
            used.tell(&sides, after, findings);
            continue;
        }
        code_of(&mut about, before, after);
        entry::compare(&mut about, &sides, before, after);
    }
    removed(&sides, &reuse, pairing.removed.iter().map(|at| &old.errors[*at]), findings);
    added(&sides, &reuse, pairing.added.iter().map(|at| &new.errors[*at]), findings);
}

/// Both contracts, and what is asked of them again and again.
pub(super) struct Sides<'a> {
    pub(super) old: &'a Contract,
    pub(super) new: &'a Contract,
    holders_before: HashMap<Name<'a>, usize>,
    holders_after: HashMap<Name<'a>, usize>,
    shadows_before: Vec<&'a str>,
    shadows_after: Vec<&'a str>,
    statuses: HashSet<u16>,
    types: HashSet<&'a str>,
}

/// Domain and code.
pub(super) type Name<'a> = (Option<&'a str>, &'a str);

pub(super) fn name(entry: &Entry) -> Option<Name<'_>> {
    Some((entry.domain.as_deref(), entry.code.as_deref()?))
}

impl<'a> Sides<'a> {
    fn of(old: &'a Contract, new: &'a Contract) -> Self {
        let known = old.errors.iter().filter_map(|entry| entry.r#type.as_deref());
        let allowed = old.types.iter().chain(&new.types).map(String::as_str);
        Self {
            old,
            new,
            holders_before: holders(old),
            holders_after: holders(new),
            shadows_before: envelope::names_beside_details(&old.envelopes),
            shadows_after: envelope::names_beside_details(&new.envelopes),
            statuses: old.errors.iter().map(|entry| entry.status).collect(),
            types: known.chain(allowed).collect(),
        }
    }

    /// Returns whether the new contract has the code of the entry.
    fn has_after(&self, entry: &Entry) -> bool {
        name(entry).is_some_and(|name| self.holders_after.contains_key(&name))
    }

    /// Returns the names that a detail must not have, before and after, sorted.
    pub(super) fn shadows<'s>(&'s self, old: &'s Entry, new: &'s Entry) -> [Cow<'s, [&'s str]>; 2] {
        let of = |entry: &'s Entry, of_book: &'s [&'a str]| match &entry.own_envelope {
            Some(own) => envelope::names_beside_details(std::slice::from_ref(own)).into(),
            None => Cow::Borrowed(of_book),
        };
        [of(old, &self.shadows_before), of(new, &self.shadows_after)]
    }

    /// Returns the shapes of a media type in which the entry is answered, before and after.
    pub(super) fn shapes<'s>(
        &'s self,
        (old, new): (&'s Entry, &'s Entry),
        media_type: &str,
    ) -> [Option<&'s Node>; 2] {
        let shape = |contract: &'s Contract, entry: &'s Entry| {
            envelope::shape(contract.envelopes_of(entry), media_type)
        };
        [shape(self.old, old), shape(self.new, new)]
    }

    /// Returns what names the entry and no other.
    pub(super) fn subject(&self, entry: &Entry) -> String {
        let shared = name(entry).is_some_and(|name| {
            let many = |holders: &HashMap<Name<'_>, usize>| holders.get(&name) > Some(&1);
            many(&self.holders_before) || many(&self.holders_after)
        });
        let code = code_subject(entry);
        if shared { format!("{code}@{}", entry.path()) } else { code }
    }
}

fn holders(contract: &Contract) -> HashMap<Name<'_>, usize> {
    let mut holders = HashMap::with_capacity(contract.errors.len());
    for name in contract.errors.iter().filter_map(name) {
        *holders.entry(name).or_default() += 1;
    }
    holders
}

/// Returns what names the code, else the entry. One in a public contract may have no name at all.
pub(super) fn code_subject(entry: &Entry) -> String {
    let path = || Some(entry.path()).filter(|path| !path.is_empty());
    let name = entry.code.clone().or_else(path).unwrap_or_else(|| entry.status.to_string());
    match &entry.domain {
        Some(domain) => format!("{domain}/{name}"),
        None => name,
    }
}

/// Whether another type took the code for something else.
pub(super) fn is_replaced(before: &Entry, after: &Entry) -> bool {
    before.code.is_some()
        && has_moved(before, after)
        && (before.status != after.status || before.r#type != after.r#type)
}

/// Whether another type declares it. Who does is not in a public contract.
fn has_moved(before: &Entry, after: &Entry) -> bool {
    let known = !before.owner.is_empty() && !after.owner.is_empty();
    known && before.owner != after.owner
}

pub(super) fn meaning(entry: &Entry) -> Members {
    Members::from_iter([
        ("status", Json::from(entry.status)),
        ("type", entry.r#type.as_ref().into()),
    ])
}

fn code_of(about: &mut About<'_>, before: &Entry, after: &Entry) {
    about.compare(Rule::DomainChanged, before.domain.as_ref(), after.domain.as_ref());
    match (&before.code, &after.code) {
        (Some(old), Some(new)) if old != new => about.found(Rule::CodeRenamed, old, new),
        (Some(old), None) => about.found(Rule::CodeWithdrawn, old, Json::Null),
        (None, Some(new)) => return about.found(Rule::CodeGiven, Json::Null, new),
        _ if has_moved(before, after) => {
            return about.found(Rule::CodeMoved, before.path(), after.path());
        }
        _ => return,
    }
    about.announced(before.deprecated.is_some());
}

fn removed<'a>(
    sides: &Sides<'_>,
    reuse: &Reuse<'_>,
    entries: impl Iterator<Item = &'a Entry>,
    findings: &mut Vec<Finding>,
) {
    let mut told = HashSet::new();
    for entry in entries {
        let Some(name) = name(entry) else {
            About::entry(findings, code_subject(entry), None, entry).found(
                Rule::UncodedRemoved,
                entry.path(),
                Json::Null,
            );
            continue;
        };
        if sides.has_after(entry) {
            if reuse.has_lost(name) {
                // Its new holder tells of it.
                continue;
            }
            About::entry(findings, sides.subject(entry), Some(name.1), entry).found(
                Rule::HolderRemoved,
                entry.path(),
                Json::Null,
            );
        } else if told.insert(name) {
            let mut about = About::entry(findings, code_subject(entry), Some(name.1), entry);
            about.found(Rule::CodeRemoved, name.1, Json::Null);
            about.announced(entry.deprecated.is_some());
        }
    }
}

fn added<'a>(
    sides: &Sides<'_>,
    reuse: &Reuse<'_>,
    entries: impl Iterator<Item = &'a Entry>,
    findings: &mut Vec<Finding>,
) {
    let mut told = HashSet::new();
    for entry in entries {
        let name = name(entry);
        if let Some(used) = reuse.of_added(entry) {
            if told.insert(name) {
                used.tell(sides, entry, findings);
            }
            continue;
        }
        let held = name.is_some_and(|name| sides.holders_before.contains_key(&name));
        if held {
            About::entry(findings, sides.subject(entry), entry.code.as_deref(), entry).found(
                Rule::HolderAdded,
                Json::Null,
                entry.path(),
            );
        } else if name.is_none() || told.insert(name) {
            About::entry(findings, code_subject(entry), entry.code.as_deref(), entry).found(
                addition(sides, entry),
                Json::Null,
                meaning(entry),
            );
        }
    }
}

/// Returns how new an entry is.
fn addition(sides: &Sides<'_>, entry: &Entry) -> Rule {
    let known = |r#type: &String| sides.types.contains(r#type.as_str());
    if !sides.statuses.contains(&entry.status) {
        Rule::CodeAddedWithNewStatus
    } else if !entry.r#type.as_ref().is_none_or(known) {
        Rule::CodeAddedWithNewType
    } else if entry.code.is_none() {
        Rule::UncodedAdded
    } else {
        Rule::CodeAdded
    }
}
