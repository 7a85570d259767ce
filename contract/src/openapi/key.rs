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
            status => status.parse().ok().map(Self::Status),
        }
    }

    /// Whether a response of this name can be that of the entry.
    pub(super) fn answers(self, entry: &Entry) -> bool {
        match self {
            // No error is a success.
            Self::Status(status) => {
                status == entry.status || status >= 400 && has_any_status(entry)
            }
            Self::Class(class) => {
                has_any_status(entry) || is_of_class(entry) && entry.status / 100 == class
            }
        }
    }
}

/// Whether an occurrence says its status itself.
fn has_any_status(entry: &Entry) -> bool {
    entry.status_varies && !entry.fallback
}

/// Whether it is a row of the fallback that answers for the statuses of its class without one.
fn is_of_class(entry: &Entry) -> bool {
    entry.status_varies && entry.fallback
}

/// Returns the names of the responses that some entries need, in their order.
pub(super) fn keys<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> BTreeSet<Key> {
    let mut keys = BTreeSet::new();
    for entry in entries {
        keys.insert(Key::Status(entry.status));
        if has_any_status(entry) {
            keys.extend([Key::Class(4), Key::Class(5)]);
        } else if is_of_class(entry) {
            keys.insert(Key::Class(entry.status / 100));
        }
    }
    keys
}
