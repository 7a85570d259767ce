//! A diff for people.

use std::fmt;

use super::{Class, Diff, Finding, Rule, escape};
use crate::{Acceptance, Json};

/// So many changes of one rule are shown.
pub(super) const SHOWN: usize = 50;

/// So many changes of one rule that hurts nobody are shown in full; of more of them, only the first.
const FEW: usize = 5;
const FIRST: usize = 3;

impl fmt::Display for Diff {
    /// Writes the changes by class and rule. What a rule breaks and what to do instead is said once.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.headline())?;
        for rule in self.rules() {
            let findings: Vec<&Finding> = self.of_rule(rule).collect();
            writeln!(f)?;
            write_rule(f, rule, &findings)?;
        }
        write_stale(f, &self.stale)
    }
}

impl Diff {
    /// Returns the counts as one line: `2 breaking, 3 additive`, or `2 breaking (1 accepted)`.
    ///
    /// ```
    /// # use errorbook_contract::{Contract, diff};
    /// # let contract: Contract = r#"{"format":1,"book":"a::B","envelopes":[],"errors":[]}"#.parse()?;
    /// assert_eq!(diff(&contract, &contract).headline(), "no changes");
    /// # Ok::<(), errorbook_contract::ReadError>(())
    /// ```
    #[must_use]
    pub fn headline(&self) -> String {
        let counts = Class::ALL.into_iter().filter_map(|class| self.headline_of(class));
        let counts: Vec<String> = counts.collect();
        if counts.is_empty() { "no changes".to_owned() } else { counts.join(", ") }
    }

    fn headline_of(&self, class: Class) -> Option<String> {
        let accepted =
            self.findings.iter().filter(|found| found.accepted && found.class() == class);
        match (self.count(class), accepted.count()) {
            (0, _) => None,
            (count, 0) => Some(format!("{count} {class}")),
            (count, accepted) => Some(format!("{count} {class} ({accepted} accepted)")),
        }
    }

    /// Returns the rules of the changes, the worst first.
    pub(super) fn rules(&self) -> Vec<Rule> {
        let mut rules: Vec<Rule> = self.findings.iter().map(|finding| finding.rule).collect();
        rules.dedup();
        rules
    }

    pub(super) fn of_rule(&self, rule: Rule) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.rule == rule)
    }
}

fn write_rule(f: &mut fmt::Formatter<'_>, rule: Rule, findings: &[&Finding]) -> fmt::Result {
    writeln!(f, "{}: {} ({rule})", rule.class(), rule.what())?;
    let shown = shown(rule, findings.len());
    for finding in findings.iter().take(shown) {
        write_finding(f, finding)?;
    }
    if let Some(more) = findings.len().checked_sub(shown).filter(|more| *more > 0) {
        writeln!(f, "  and {more} more")?;
    }
    let open: Vec<_> = findings.iter().copied().filter(|finding| finding.is_open()).collect();
    if open.is_empty() { Ok(()) } else { write_advice(f, rule, &open) }
}

/// Returns how many of so many changes are shown.
fn shown(rule: Rule, count: usize) -> usize {
    if rule.class() <= Class::Docs && count > FEW { FIRST } else { SHOWN }
}

fn write_advice(f: &mut fmt::Formatter<'_>, rule: Rule, open: &[&Finding]) -> fmt::Result {
    if let Some(breaks) = rule.breaks() {
        let label = if rule.class() == Class::Risky { "risk:   " } else { "breaks: " };
        writeln!(f, "  {label} {breaks}")?;
    }
    for instead in advice(open.iter().copied()) {
        writeln!(f, "  instead: {instead}")?;
    }
    if rule == Rule::CodeRemoved && open.len() > 1 {
        writeln!(
            f,
            "  hint:    with other features, a book with `#[cfg]` variants has other codes"
        )?;
    }
    Ok(())
}

/// Returns what to do instead, each once.
pub(super) fn advice<'a>(findings: impl Iterator<Item = &'a Finding>) -> Vec<&'static str> {
    let mut advice: Vec<_> = findings.filter_map(Finding::instead).collect();
    advice.sort_unstable();
    advice.dedup();
    advice
}

fn write_finding(f: &mut fmt::Formatter<'_>, finding: &Finding) -> fmt::Result {
    let subject = match finding.subject.as_str() {
        "" => "the book".into(),
        subject => escape::visible(subject),
    };
    write!(f, "  {subject}{}", change(finding))?;
    if finding.announced {
        f.write_str(" (it was deprecated)")?;
    }
    let source = escape::visible(&finding.source);
    if !finding.class().needs_acceptance() {
        return writeln!(f, ", {source}");
    }
    let mark = if finding.accepted { " (accepted)" } else { "" };
    writeln!(f, "{mark}\n    {source}")?;
    if finding.is_open() {
        writeln!(f, "    accept as: {}", quoted(&finding.instance()))?;
    }
    Ok(())
}

/// Returns before and after, unless the rule and the subject say it.
pub(super) fn change(finding: &Finding) -> String {
    let is_subject = |text: &str| finding.subject.ends_with(text);
    match (&finding.before, &finding.after) {
        (Json::Bool(_), Json::Bool(_)) => return String::new(),
        (Json::String(one), Json::Null) | (Json::Null, Json::String(one)) if is_subject(one) => {
            return String::new();
        }
        _ => {}
    }
    match escape::change(&finding.before, &finding.after) {
        (before, after) if before.is_empty() => format!(": {after}"),
        (before, after) if after.is_empty() => format!(": {before} → nothing"),
        (before, after) => format!(": {before} → {after}"),
    }
}

/// Returns a word for a shell.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "_-.:/@+,=%".contains(c);
    if word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", escape::visible(word).replace('\'', r"'\''"))
}

fn write_stale(f: &mut fmt::Formatter<'_>, stale: &[Acceptance]) -> fmt::Result {
    for acceptance in stale {
        let Acceptance { rule, subject, .. } = acceptance;
        let (rule, subject) = (escape::visible(rule), escape::visible(subject));
        let joint = if subject.is_empty() { "" } else { ":" };
        writeln!(f, "\nstale: {rule}{joint}{subject} is accepted, but there is no such change")?;
    }
    Ok(())
}
