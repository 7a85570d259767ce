//! Codes that something else took.

use std::collections::{HashMap, HashSet};

use super::codes::{Name, Sides, code_subject, is_replaced, meaning, name};
use super::{About, Finding, Pairing, Rule};
use crate::{Contract, Entry, Json};

/// The codes that a new holder would use again.
pub(super) struct Reuse<'a> {
    /// Those of which no old holder is left, with one of these.
    lost: HashMap<Name<'a>, &'a Entry>,
    /// Those that were removed or renamed before, and what the acceptance knows of them.
    retired: HashMap<&'a str, &'a Json>,
}

/// A code that is used again.
pub(super) struct Used {
    before: Json,
    after: Json,
    announced: bool,
}

impl<'a> Reuse<'a> {
    pub(super) fn of(old: &'a Contract, new: &'a Contract, pairing: &Pairing) -> Self {
        let pairs = pairing.pairs.iter().map(|(from, to)| (&old.errors[*from], &new.errors[*to]));
        let kept: HashSet<Name<'_>> = pairs
            .filter(|(before, after)| name(before) == name(after) && !is_replaced(before, after))
            .filter_map(|(before, _)| name(before))
            .collect();
        let named = old.errors.iter().filter_map(|entry| Some((name(entry)?, entry)));
        let retired = old.accepted.iter().filter(|accepted| {
            [Rule::CodeRemoved, Rule::CodeRenamed].map(Rule::id).contains(&&*accepted.rule)
        });
        Self {
            lost: named.filter(|(name, _)| !kept.contains(name)).collect(),
            retired: retired.map(|accepted| (of_code(&accepted.subject), &accepted.was)).collect(),
        }
    }

    /// Returns whether no old holder of the code is left.
    pub(super) fn has_lost(&self, name: Name<'_>) -> bool {
        self.lost.contains_key(&name)
    }

    /// Returns how an entry that was known uses a code again that it had not. One that was renamed and
    /// gets its old code back does not.
    pub(super) fn of_pair(&self, before: &Entry, after: &Entry) -> Option<Used> {
        if name(before) == name(after) {
            return None;
        }
        let retired = || if before.code.is_none() { self.retired(after) } else { None };
        self.lost(after).or_else(retired)
    }

    /// Returns how a new entry uses a code again.
    pub(super) fn of_added(&self, entry: &Entry) -> Option<Used> {
        self.lost(entry).or_else(|| self.retired(entry))
    }

    fn lost(&self, entry: &Entry) -> Option<Used> {
        let holder = self.lost.get(&name(entry)?)?;
        let announced = holder.deprecated.is_some();
        let (before, after) = (meaning(holder), meaning(entry));
        if before == after {
            let (before, after) = (holder.path().into(), entry.path().into());
            return Some(Used { before, after, announced });
        }
        Some(Used { before: before.into(), after: after.into(), announced })
    }

    fn retired(&self, entry: &Entry) -> Option<Used> {
        entry.code.as_ref()?;
        let was = *self.retired.get(&*code_subject(entry))?;
        Some(Used { before: was.clone(), after: meaning(entry).into(), announced: false })
    }
}

/// Returns the subject without the holder.
fn of_code(subject: &str) -> &str {
    subject.split_once('@').map_or(subject, |(code, _)| code)
}

impl Used {
    pub(super) fn tell(self, sides: &Sides<'_>, entry: &Entry, findings: &mut Vec<Finding>) {
        let mut about = About::entry(findings, sides.subject(entry), entry.code.as_deref(), entry);
        about.found(Rule::CodeReused, self.before, self.after);
        about.announced(self.announced);
    }
}
