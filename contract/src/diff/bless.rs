//! Makes the next contract file.

use std::{collections::HashMap, fmt};

use super::{Diff, Finding, Pairing, diff};
use crate::{Contract, Details, Entry, Members};

/// Returns the contract to write in place of the old one.
///
/// `named` has the [instances](Finding::instance) of the breaking and risky changes that the user
/// allows. They are added to the old contract's `accepted`. What the old file has that this version
/// does not know is kept.
///
/// ```
/// use errorbook_contract::{Contract, bless};
///
/// let old: Contract = r#"{
///   "format": 1, "book": "shop::ShopApi", "envelopes": [],
///   "errors": [
///     { "code": "gone", "status": 410, "title": "Gone", "retry": "never", "owner": "shop::Gone" }
///   ]
/// }"#
/// .parse()?;
/// let mut new = old.clone();
/// new.errors.clear();
///
/// let refused = bless(&old, &new, &["code_remove:gone"]).unwrap_err();
/// assert_eq!(refused.left[0].instance(), "code_removed:gone");
/// assert_eq!(refused.unmatched[0].suggestions, ["code_removed:gone"]);
///
/// let blessed = bless(&old, &new, &["code_removed:gone"]).unwrap();
/// assert_eq!(blessed.accepted[0].rule, "code_removed");
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
///
/// # Errors
///
/// Fails, and says all there is to say, if a breaking or risky change is not named, or if a name
/// matches no such change. A file of which half is old describes no API, so it is all or nothing.
pub fn bless<N: AsRef<str>>(
    old: &Contract,
    new: &Contract,
    named: &[N],
) -> Result<Contract, Refusal> {
    let mut diff = diff(old, new);
    let mut accepted = old.accepted.clone();
    let mut unmatched = Vec::new();
    for name in named.iter().map(AsRef::as_ref) {
        let mut found = false;
        for finding in diff.findings.iter_mut().filter(|finding| needs(finding, name)) {
            found = true;
            if !std::mem::replace(&mut finding.accepted, true) {
                accepted.push(finding.acceptance());
            }
        }
        if !found {
            unmatched.push(Unmatched::of(name, &diff));
        }
    }
    let left: Vec<Finding> = diff.open().cloned().collect();
    if !left.is_empty() || !unmatched.is_empty() {
        return Err(Refusal { left, unmatched });
    }
    let mut blessed = Contract { accepted, ..new.clone() };
    keep_unknown(old, &mut blessed);
    Ok(blessed)
}

fn needs(finding: &Finding, name: &str) -> bool {
    finding.class().needs_acceptance() && finding.instance() == name
}

/// Takes over what the old file has that this version does not know.
fn keep_unknown(old: &Contract, new: &mut Contract) {
    new.unknown.add_missing(&old.unknown);
    for (before, after) in Pairing::of(old, new).pairs {
        keep_of_entry(&old.errors[before], &mut new.errors[after]);
    }
    keep_by_name(
        old.envelopes.iter().map(|envelope| (&*envelope.media_type, &envelope.unknown)),
        new.envelopes.iter_mut().map(|envelope| (&*envelope.media_type, &mut envelope.unknown)),
    );
}

fn keep_of_entry(old: &Entry, new: &mut Entry) {
    new.unknown.add_missing(&old.unknown);
    if let (Some(old), Some(new)) = (&old.param, &mut new.param) {
        new.unknown.add_missing(&old.unknown);
    }
    if let (Some(old), Some(new)) = (&old.own_envelope, &mut new.own_envelope) {
        new.unknown.add_missing(&old.unknown);
    }
    keep_by_name(
        old.headers.iter().map(|header| (&*header.name, &header.unknown)),
        new.headers.iter_mut().map(|header| (&*header.name, &mut header.unknown)),
    );
    match (&old.details, &mut new.details) {
        (Some(Details::Members(old)), Some(Details::Members(new))) => keep_by_name(
            old.iter().map(|member| (&*member.name, &member.unknown)),
            new.iter_mut().map(|member| (&*member.name, &mut member.unknown)),
        ),
        (Some(Details::Value(old)), Some(Details::Value(new))) => {
            new.unknown.add_missing(&old.unknown);
        }
        _ => {}
    }
}

fn keep_by_name<'o, 'n>(
    old: impl Iterator<Item = (&'o str, &'o Members)>,
    new: impl Iterator<Item = (&'n str, &'n mut Members)>,
) {
    let old: HashMap<&str, &Members> = old.collect();
    for (name, unknown) in new {
        if let Some(known) = old.get(name) {
            unknown.add_missing(known);
        }
    }
}

/// Why [`bless`] refuses.
///
/// Its text is that of the changes left, and the names that match none.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Refusal {
    /// The breaking and risky changes that were not named.
    pub left: Vec<Finding>,
    /// The names that match no such change.
    pub unmatched: Vec<Unmatched>,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let left = Diff { findings: self.left.clone(), stale: Vec::new() };
        if !left.is_empty() {
            write!(f, "{left}")?;
        }
        for unmatched in &self.unmatched {
            writeln!(f, "{unmatched}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}

/// A name that matches no change that must be accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unmatched {
    /// What the user named.
    pub name: String,
    /// Whether there is such a change, which needs no acceptance.
    pub harmless: bool,
    /// What the user may have meant.
    pub suggestions: Vec<String>,
}

impl Unmatched {
    fn of(name: &str, diff: &Diff) -> Self {
        let harmless = diff.findings.iter().any(|finding| finding.instance() == name);
        let mut near: Vec<(usize, String)> = diff
            .findings
            .iter()
            .filter(|finding| finding.class().needs_acceptance())
            .map(Finding::instance)
            .map(|instance| (strsim::levenshtein(name, &instance), instance))
            .filter(|(distance, instance)| is_near(*distance, name, instance))
            .collect();
        near.sort();
        near.truncate(3);
        let suggestions = near.into_iter().map(|(_, instance)| instance).collect();
        Self { name: name.to_owned(), harmless, suggestions }
    }
}

/// Whether one may be meant by the other: few letters differ, or the code is the same, or the rule is,
/// and no code is named.
fn is_near(distance: usize, name: &str, instance: &str) -> bool {
    let subject = |name: &str| name.split_once(':').map(|(_, subject)| subject.to_owned());
    let same_subject = subject(instance)
        .is_some_and(|known| subject(name).unwrap_or_else(|| name.to_owned()) == known);
    let is_rule = instance.split_once(':').is_some_and(|(rule, _)| rule == name);
    same_subject || is_rule || distance <= instance.len() / 5
}

impl fmt::Display for Unmatched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = super::escape::visible(&self.name);
        if self.harmless {
            return write!(f, "`{name}` needs no acceptance");
        }
        write!(f, "`{name}` matches no breaking or risky change")?;
        for (at, suggestion) in self.suggestions.iter().enumerate() {
            let joint = if at == 0 { "; did you mean" } else { " or" };
            write!(f, "{joint} `{}`", super::escape::visible(suggestion))?;
        }
        if self.suggestions.is_empty() { Ok(()) } else { f.write_str("?") }
    }
}
