//! The entries of all contracts, each once.

use std::collections::{BTreeMap, HashSet};

use super::{Conflict, File, Holder};
use crate::{Details, Entry, Json, Members};

/// One entry, and the file that it is from.
type Held<'a> = (&'a str, &'a Entry);

/// Returns the entries of all, each once, in a contract of this domain.
pub(super) fn entries(
    contracts: &[&File],
    domain: Option<&str>,
) -> Result<Vec<Entry>, Vec<Conflict>> {
    let mut entries = Vec::new();
    let mut conflicts = Vec::new();
    for ((own, code), held) in by_name(contracts) {
        let held = once(held);
        match code {
            Some(code) if !agree(&held) => conflicts.push(conflict(code, own, &held)),
            _ => entries.extend(held.into_iter().map(|(_, entry)| {
                let own = own.filter(|own| Some(*own) != domain);
                Entry { domain: own.map(str::to_owned), ..entry.clone() }
            })),
        }
    }
    if conflicts.is_empty() { Ok(entries) } else { Err(conflicts) }
}

/// Returns all entries by domain and code.
fn by_name<'a>(
    contracts: &[&'a File],
) -> BTreeMap<(Option<&'a str>, Option<&'a str>), Vec<Held<'a>>> {
    let mut by_name: BTreeMap<_, Vec<Held<'a>>> = BTreeMap::new();
    for (file, contract) in contracts {
        for entry in &contract.errors {
            let domain = entry.domain.as_deref().or(contract.domain.as_deref());
            by_name.entry((domain, entry.code.as_deref())).or_default().push((file, entry));
        }
    }
    by_name
}

/// Returns each row once, sorted by path. Of those that are the same it is the one of the first file
/// by name.
fn once(mut held: Vec<Held<'_>>) -> Vec<Held<'_>> {
    if held.len() < 2 {
        return held;
    }
    held.sort_by_key(|(file, entry)| (&entry.owner, &entry.variant, *file));
    let mut rows = HashSet::new();
    held.retain(|(_, entry)| rows.insert(row(entry)));
    held
}

/// Returns what an entry says of the error, as text. The page and the examples belong to the book, and each
/// service has its own type for failures of the framework.
fn row(entry: &Entry) -> String {
    let examples = BTreeMap::new();
    let mut row = Entry { domain: None, doc_url: None, examples, ..entry.clone() };
    forget_unknown(&mut row);
    if row.fallback {
        row.owner.clear();
        row.variant = None;
    }
    Json::of(row).to_string()
}

fn forget_unknown(entry: &mut Entry) {
    entry.unknown = Members::default();
    if let Some(param) = &mut entry.param {
        param.unknown = Members::default();
    }
    if let Some(envelope) = &mut entry.own_envelope {
        envelope.unknown = Members::default();
    }
    for header in &mut entry.headers {
        header.unknown = Members::default();
    }
    match &mut entry.details {
        Some(Details::Members(members)) => {
            for member in members {
                member.unknown = Members::default();
            }
        }
        Some(Details::Value(value)) => value.unknown = Members::default(),
        None => {}
    }
}

/// Whether the entries of one code mean the same: there is one, or they share it on purpose. They are
/// sorted by path.
fn agree(held: &[Held<'_>]) -> bool {
    held.len() < 2
        || held.windows(2).all(|pair| {
            let ((_, one), (_, other)) = (&pair[0], &pair[1]);
            // A public contract has no paths.
            let is_in_place = !one.owner.is_empty() && one.path() == other.path();
            let share = one.shared && other.shared && !is_in_place;
            share && one.status == other.status && one.r#type == other.r#type
        })
}

fn conflict(code: &str, domain: Option<&str>, held: &[Held<'_>]) -> Conflict {
    let mut holders: Vec<Holder> = held
        .iter()
        .map(|(file, entry)| Holder { file: (*file).to_owned(), path: entry.path() })
        .collect();
    holders.sort();
    Conflict { code: code.to_owned(), domain: domain.map(str::to_owned), holders }
}
