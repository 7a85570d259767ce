//! What changed between two contracts, and what it breaks.
//!
//! | file | |
//! |---|---|
//! | `rule`, `class` | the table of rules |
//! | `finding` | [`Finding`]: one change |
//! | `pair` | which entry took the place of which |
//! | `reuse` | codes that something else took |
//! | `codes`, `entry`, `details`, `json_type`, `envelope`, `example`, `book` | one kind of comparison each |
//! | `accept` | changes that somebody allowed |
//! | `bless` | the next contract file |
//! | `text`, `markdown`, `github` | for people and for GitHub; JSON is [`Diff`]'s `Serialize` |

mod accept;
mod bless;
mod book;
mod class;
mod codes;
mod details;
mod entry;
mod envelope;
mod escape;
mod example;
mod finding;
mod github;
mod json_type;
mod lines;
mod markdown;
mod pair;
mod reuse;
mod rule;
mod text;

use std::cmp::Reverse;

use serde::{Serialize, Serializer, ser::SerializeStruct as _};

pub use accept::check;
pub use bless::{Refusal, Unmatched, bless};
pub use class::Class;
pub use finding::Finding;
pub use lines::line_of;
pub use rule::Rule;

use finding::About;
use pair::Pairing;

use crate::{Acceptance, Contract, Members};

/// What changed between two contracts.
///
/// Nothing, if it [is empty](Self::is_empty), except what no client sees and no reader misses: the
/// name of a variant whose owner and code stay, if no other code had the name, members of the file that this version does not know,
/// and the list of accepted changes.
///
/// ```
/// use errorbook_contract::{Class, Contract, Rule, diff};
///
/// let old: Contract = r#"{
///   "format": 1, "book": "shop::ShopApi", "envelopes": [],
///   "errors": [
///     { "code": "gone", "status": 410, "title": "Gone", "retry": "never", "owner": "shop::Gone" }
///   ]
/// }"#
/// .parse()?;
/// let mut new = old.clone();
/// new.errors[0].status = 404;
///
/// let diff = diff(&old, &new);
/// let finding = &diff.findings()[0];
/// assert_eq!(finding.rule, Rule::StatusChanged);
/// assert_eq!(finding.class(), Class::Breaking);
/// assert_eq!(finding.instance(), "status_changed:gone");
/// assert_eq!((&finding.before, &finding.after), (&410.into(), &404.into()));
/// assert!(finding.is_open());
/// # Ok::<(), errorbook_contract::ReadError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diff {
    findings: Vec<Finding>,
    stale: Vec<Acceptance>,
}

/// Compares two contracts. `old` is what clients know.
///
/// The example of [`Diff`] shows it.
#[must_use]
pub fn diff(old: &Contract, new: &Contract) -> Diff {
    let mut findings = Vec::new();
    let mut about = About::book(&mut findings, &new.book);
    book::compare(&mut about, old, new);
    envelope::compare(&mut about, old, new);
    codes::compare(old, new, &mut findings);
    findings.sort_by(|a, b| {
        let key = |finding: &Finding| (Reverse(finding.class()), finding.rule);
        key(a).cmp(&key(b)).then_with(|| a.subject.cmp(&b.subject))
    });
    Diff { findings, stale: Vec::new() }
}

impl Diff {
    /// Returns the changes: the worst class first, then by rule, then by subject.
    ///
    /// The example of [`Diff`] shows it.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Returns whether nothing changed.
    ///
    /// ```
    /// # use errorbook_contract::{Contract, diff};
    /// # let contract: Contract = r#"{"format":1,"book":"a::B","envelopes":[],"errors":[]}"#.parse()?;
    /// assert!(diff(&contract, &contract).is_empty());
    /// # Ok::<(), errorbook_contract::ReadError>(())
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// Returns the class of the worst change that nobody accepted.
    ///
    /// ```
    /// # use errorbook_contract::{Class, Contract, diff};
    /// # let contract: Contract = r#"{"format":1,"book":"a::B","envelopes":[],"errors":[]}"#.parse()?;
    /// let mut other = contract.clone();
    /// other.title = Some("Shop API".to_owned());
    /// assert_eq!(diff(&contract, &other).worst(), Some(Class::Docs));
    /// # Ok::<(), errorbook_contract::ReadError>(())
    /// ```
    #[must_use]
    pub fn worst(&self) -> Option<Class> {
        self.findings.iter().filter(|finding| !finding.accepted).map(Finding::class).max()
    }

    /// Returns the breaking and risky changes that nobody accepted.
    ///
    /// ```
    /// # use errorbook_contract::{Contract, diff};
    /// # let contract: Contract = r#"{"format":1,"book":"a::B","envelopes":[],"errors":[]}"#.parse()?;
    /// assert_eq!(diff(&contract, &contract).open().count(), 0);
    /// # Ok::<(), errorbook_contract::ReadError>(())
    /// ```
    pub fn open(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.is_open())
    }

    /// Returns how many changes of a class there are, accepted ones included.
    ///
    /// ```
    /// # use errorbook_contract::{Class, Contract, diff};
    /// # let contract: Contract = r#"{"format":1,"book":"a::B","envelopes":[],"errors":[]}"#.parse()?;
    /// assert_eq!(diff(&contract, &contract).count(Class::Breaking), 0);
    /// # Ok::<(), errorbook_contract::ReadError>(())
    /// ```
    #[must_use]
    pub fn count(&self, class: Class) -> usize {
        self.findings.iter().filter(|finding| finding.class() == class).count()
    }
}

impl Serialize for Diff {
    /// Writes `worst` (null if all is accepted), `counts` by class, `findings`, and the `stale`
    /// acceptances.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let count = |class: Class| (class.word(), (self.count(class) as u64).into());
        let mut written = serializer.serialize_struct("Diff", 4)?;
        written.serialize_field("worst", &self.worst())?;
        written
            .serialize_field("counts", &Class::ALL.map(count).into_iter().collect::<Members>())?;
        written.serialize_field("findings", &self.findings)?;
        written.serialize_field("stale", &self.stale)?;
        written.end()
    }
}
