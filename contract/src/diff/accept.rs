//! Changes that somebody allowed.

use std::collections::{HashMap, HashSet, VecDeque, hash_map};

use super::{Diff, Finding, diff};
use crate::{Acceptance, Contract};

/// Compares two contract files, and honours what the new one accepts and the old one did not.
///
/// What both accept is history, and allows nothing again.
///
/// ```
/// use errorbook_contract::{Contract, bless, check};
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
/// assert!(check(&old, &new).worst().is_some());
///
/// let new = bless(&old, &new, &["code_removed:gone"]).unwrap();
/// assert!(check(&old, &new).worst().is_none());
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
#[must_use]
pub fn check(old: &Contract, new: &Contract) -> Diff {
    let mut diff = diff(old, new);
    diff.accept(&since(&old.accepted, &new.accepted));
    diff
}

/// Returns the acceptances of the new list that the old one has not. One that both have, and the new
/// one twice, is new once.
fn since(old: &[Acceptance], new: &[Acceptance]) -> Vec<Acceptance> {
    let mut history: HashMap<_, usize> = HashMap::new();
    for acceptance in old {
        *history.entry(key(acceptance)).or_default() += 1;
    }
    let mut since = new.to_vec();
    since.retain(|acceptance| match history.get_mut(&key(acceptance)) {
        Some(left) if *left > 0 => {
            *left -= 1;
            false
        }
        _ => true,
    });
    since
}

/// Returns what an acceptance allows. A note beside it is no part of that.
fn key(acceptance: &Acceptance) -> (String, String, String, String) {
    let Acceptance { rule, subject, was, now, .. } = acceptance;
    (rule.clone(), subject.clone(), was.to_string(), now.to_string())
}

impl Diff {
    /// Marks what these acceptances allow: each one instance of one rule, from one state to another.
    ///
    /// Several of them can be the steps of one change: from 410 to 404, and from there to 503.
    /// Those that match no change are kept as [stale](Self::stale).
    ///
    /// ```
    /// # use errorbook_contract::{Contract, diff};
    /// # let old: Contract = r#"{
    /// #   "format": 1, "book": "a::B", "envelopes": [], "errors": [
    /// #     { "code": "gone", "status": 410, "title": "Gone", "retry": "never", "owner": "a::Gone" }
    /// #   ]
    /// # }"#
    /// # .parse()?;
    /// # let mut new = old.clone();
    /// # new.errors.clear();
    /// let mut diff = diff(&old, &new);
    /// let acceptance = diff.findings()[0].acceptance();
    /// diff.accept(&[acceptance]);
    /// assert!(diff.findings()[0].accepted);
    /// # Ok::<(), errorbook_contract::ReadError>(())
    /// ```
    pub fn accept(&mut self, acceptances: &[Acceptance]) {
        let mut steps = Steps::of(acceptances);
        for finding in self.findings.iter_mut().filter(|finding| finding.is_open()) {
            finding.accepted = steps.take(finding);
        }
        let unused = acceptances.iter().enumerate().filter(|(at, _)| !steps.used.contains(at));
        self.stale.extend(unused.map(|(_, acceptance)| acceptance.clone()));
    }

    /// Returns the acceptances that match no change. They may be of a step between the two contracts,
    /// or not be needed any more.
    ///
    /// ```
    /// # use errorbook_contract::{Contract, diff};
    /// # let contract: Contract = r#"{"format":1,"book":"a::B","envelopes":[],"errors":[]}"#.parse()?;
    /// assert!(diff(&contract, &contract).stale().is_empty());
    /// # Ok::<(), errorbook_contract::ReadError>(())
    /// ```
    #[must_use]
    pub fn stale(&self) -> &[Acceptance] {
        &self.stale
    }
}

/// Rule, subject and state.
type State<'a> = (&'a str, &'a str, String);

/// Acceptances as steps between states.
struct Steps<'a> {
    acceptances: &'a [Acceptance],
    /// Those that lead away from a state.
    from: HashMap<State<'a>, Vec<usize>>,
    used: HashSet<usize>,
}

impl<'a> Steps<'a> {
    fn of(acceptances: &'a [Acceptance]) -> Self {
        let mut from: HashMap<State<'a>, Vec<usize>> = HashMap::new();
        for (at, Acceptance { rule, subject, was, .. }) in acceptances.iter().enumerate() {
            from.entry((rule, subject, was.to_string())).or_default().push(at);
        }
        Self { acceptances, from, used: HashSet::new() }
    }

    /// Uses the steps that lead from the state before to the one after, as few as possible. Returns
    /// whether there are some.
    fn take(&mut self, finding: &Finding) -> bool {
        let (before, after) = (finding.before.to_string(), finding.after.to_string());
        // The step that led to a state.
        let mut led: HashMap<String, usize> = HashMap::new();
        let mut states = VecDeque::from([before.clone()]);
        while let Some(state) = states.pop_front() {
            for at in self.leading_from(finding, &state) {
                let now = self.acceptances[at].now.to_string();
                if let hash_map::Entry::Vacant(place) = led.entry(now.clone()) {
                    place.insert(at);
                    states.push_back(now);
                }
            }
            if led.contains_key(&after) {
                self.spend(&led, &before, after);
                return true;
            }
        }
        false
    }

    /// Returns the steps from a state that are not used.
    fn leading_from(&self, finding: &Finding, state: &str) -> Vec<usize> {
        let state = (finding.rule.id(), finding.subject.as_str(), state.to_owned());
        let steps = self.from.get(&state).into_iter().flatten();
        steps.copied().filter(|at| !self.used.contains(at)).collect()
    }

    /// Marks the way to a state as used.
    fn spend(&mut self, led: &HashMap<String, usize>, before: &str, after: String) {
        let mut state = after;
        loop {
            let at = led[&state];
            self.used.insert(at);
            state = self.acceptances[at].was.to_string();
            if state == before {
                return;
            }
        }
    }
}
