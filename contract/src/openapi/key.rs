//! Under which status an entry is answered.

use std::{collections::BTreeSet, fmt};

use crate::Entry;

/// The name of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Key {
    Status(u16),
    /// All statuses of a class that have no response of their own: `4XX`.
    Class(u16),
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Status(status) => write!(f, "{status}"),
            Self::Class(class) => write!(f, "{class}XX"),
        }
    }
}

impl Key {
    /// Returns the key of a response that errors can have.
    pub(super) fn of(name: &str) -> Option<Self> {
        match name {
            "4XX" => Some(Self::Class(4)),
            "5XX" => Some(Self::Class(5)),
            status if is_number(status) => status.parse().ok().map(Self::Status),
            _ => None,
        }
    }

    /// Whether a response of this name can be that of the entry.
    pub(super) fn answers(self, entry: &Entry) -> bool {
        match self {
            // No error is a success.
            Self::Status(status) => {
                status == entry.status || status >= 400 && has_any_status(entry)
            }
            // A handler can answer a status of which the operation says nothing. If the fallback has a
            // row for it, that one answers, else the row for all others.
            Self::Class(_) => has_any_status(entry) || entry.fallback && self.holds(entry.status),
        }
    }

    /// Whether it is the name for a status.
    pub(super) fn holds(self, status: u16) -> bool {
        match self {
            Self::Status(own) => own == status,
            Self::Class(class) => class == status / 100,
        }
    }
}

fn is_number(name: &str) -> bool {
    name.len() == 3 && name.bytes().all(|digit| digit.is_ascii_digit())
}

/// Whether an occurrence says its status itself.
fn has_any_status(entry: &Entry) -> bool {
    entry.status_varies && !entry.fallback
}

/// Returns the names of the responses that some entries need, in their order.
pub(super) fn keys<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> BTreeSet<Key> {
    let mut keys = BTreeSet::new();
    for entry in entries {
        keys.insert(Key::Status(entry.status));
        if has_any_status(entry) {
            keys.extend([Key::Class(4), Key::Class(5)]);
        }
        keys.extend(class_without_rows(entry));
    }
    keys
}

/// Returns the class of an entry that answers for all statuses of its class without a row: that of 400 or
/// 500 in the fallback.
pub(super) fn class_without_rows(entry: &Entry) -> Option<Key> {
    (entry.status_varies && entry.fallback).then_some(Key::Class(entry.status / 100))
}

/// Returns those of the entries that a response can be.
pub(super) fn at<'c>(key: Key, entries: &[&'c Entry]) -> Vec<&'c Entry> {
    entries.iter().copied().filter(|entry| key.answers(entry)).collect()
}
