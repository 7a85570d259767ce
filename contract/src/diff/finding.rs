//! One change, and where it is.

use serde::{Serialize, Serializer, ser::SerializeStruct as _};

use super::{Class, Rule};
use crate::{Acceptance, Entry, Json, Members};

/// One change between two contracts.
///
/// The example of [`Diff`](crate::Diff) shows some.
///
/// As JSON it has its fields and what follows from its rule: `instance`, `class`, `what`, `breaks`
/// and `instead`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// What it speaks of: a code; the path of an entry without a code; either with `.` and a member
    /// of its details, a header, or what is in its own envelope; a media type with the pointer of a
    /// member. Empty if it speaks of the book.
    ///
    /// A code that several variants share has `@` and the path of the variant behind it. A code of
    /// another domain than the contract's has the domain and `/` in front.
    pub subject: String,
    /// The code, if it is about an entry that has one.
    pub code: Option<String>,
    /// The path of owner and variant; that of the book, if it is not about an entry.
    pub source: String,
    /// What was there; null if nothing was.
    pub before: Json,
    /// What is there now; null if nothing is.
    pub after: Json,
    /// Whether the change was to be expected, since the entry was deprecated.
    pub announced: bool,
    /// Whether somebody accepted it.
    pub accepted: bool,
}

impl Finding {
    /// Returns how much it matters.
    ///
    /// The example of [`Diff`](crate::Diff) shows it.
    #[must_use]
    pub fn class(&self) -> Class {
        self.rule.class()
    }

    /// Returns the name by which it is accepted: rule and subject, `code_removed:account_closed`.
    ///
    /// The example of [`Diff`](crate::Diff) shows it.
    #[must_use]
    pub fn instance(&self) -> String {
        match self.subject.as_str() {
            "" => self.rule.id().to_owned(),
            subject => format!("{}:{subject}", self.rule),
        }
    }

    /// Returns whether it must still be accepted by name.
    ///
    /// The example of [`Diff`](crate::Diff) shows it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.class().needs_acceptance() && !self.accepted
    }

    /// Returns what to do instead, if it is breaking or risky.
    pub(super) fn instead(&self) -> Option<&'static str> {
        if self.rule == Rule::CodeRemoved && self.announced {
            return Some("remove it when no client uses it any more, then accept it");
        }
        self.rule.instead()
    }

    /// Returns the line of the contract file that accepts it, and nothing else.
    ///
    /// The example of [`Diff::accept`](crate::Diff::accept) shows it.
    #[must_use]
    pub fn acceptance(&self) -> Acceptance {
        Acceptance {
            rule: self.rule.id().to_owned(),
            subject: self.subject.clone(),
            was: self.before.clone(),
            now: self.after.clone(),
            unknown: Members::default(),
        }
    }
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut written = serializer.serialize_struct("Finding", 13)?;
        written.serialize_field("instance", &self.instance())?;
        written.serialize_field("rule", &self.rule)?;
        written.serialize_field("class", &self.class())?;
        written.serialize_field("subject", &self.subject)?;
        written.serialize_field("code", &self.code)?;
        written.serialize_field("source", &self.source)?;
        written.serialize_field("before", &self.before)?;
        written.serialize_field("after", &self.after)?;
        written.serialize_field("announced", &self.announced)?;
        written.serialize_field("accepted", &self.accepted)?;
        written.serialize_field("what", self.rule.what())?;
        written.serialize_field("breaks", &self.rule.breaks())?;
        written.serialize_field("instead", &self.instead())?;
        written.end()
    }
}

/// Collects the findings about one thing.
pub(super) struct About<'a> {
    findings: &'a mut Vec<Finding>,
    subject: String,
    code: Option<&'a str>,
    source: String,
}

impl<'a> About<'a> {
    pub(super) fn book(findings: &'a mut Vec<Finding>, path: &str) -> Self {
        Self { findings, subject: String::new(), code: None, source: path.to_owned() }
    }

    pub(super) fn entry(
        findings: &'a mut Vec<Finding>,
        subject: String,
        code: Option<&'a str>,
        source: &Entry,
    ) -> Self {
        Self { findings, subject, code, source: source.path() }
    }

    pub(super) fn count(&self) -> usize {
        self.findings.len()
    }

    /// Adds a finding about it.
    pub(super) fn found(&mut self, rule: Rule, before: impl Into<Json>, after: impl Into<Json>) {
        self.push(rule, self.subject.clone(), before.into(), after.into());
    }

    /// Adds a finding about a member of it.
    pub(super) fn found_in(
        &mut self,
        member: &str,
        rule: Rule,
        before: impl Into<Json>,
        after: impl Into<Json>,
    ) {
        let joint = if self.subject.is_empty() { "" } else { "." };
        let subject = format!("{}{joint}{member}", self.subject);
        self.push(rule, subject, before.into(), after.into());
    }

    /// Adds a finding if both differ.
    pub(super) fn compare<T: PartialEq + Into<Json>>(&mut self, rule: Rule, before: T, after: T) {
        if before != after {
            self.found(rule, before, after);
        }
    }

    /// Adds a finding if a flag was turned on or off.
    pub(super) fn turned(&mut self, before: bool, after: bool, on: Rule, off: Rule) {
        self.compare(if after { on } else { off }, before, after);
    }

    /// Adds a finding if a list of it has another order.
    pub(super) fn reordered<'n>(
        &mut self,
        list: &str,
        before: impl Iterator<Item = &'n String>,
        after: impl Iterator<Item = &'n String>,
    ) {
        let before: Vec<Json> = before.map(Json::from).collect();
        let after: Vec<Json> = after.map(Json::from).collect();
        if before != after {
            self.found_in(list, Rule::OrderChanged, before, after);
        }
    }

    fn push(&mut self, rule: Rule, subject: String, before: Json, after: Json) {
        self.findings.push(Finding {
            rule,
            subject,
            code: self.code.map(str::to_owned),
            source: self.source.clone(),
            before,
            after,
            announced: false,
            accepted: false,
        });
    }

    /// Marks what was found last as announced, if it was.
    pub(super) fn announced(&mut self, announced: bool) {
        if let Some(finding) = self.findings.last_mut() {
            finding.announced = announced;
        }
    }
}
