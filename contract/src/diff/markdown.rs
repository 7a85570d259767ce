//! A diff as a comment of a pull request.

use std::fmt::Write as _;

use super::{
    Diff, Finding, escape,
    text::{self, SHOWN},
};

impl Diff {
    /// Returns the changes as a table of Markdown, and below it what breaks and what to do instead.
    ///
    /// ```
    /// # use errorbook_contract::{Contract, diff};
    /// # let contract: Contract = r#"{"format":1,"book":"a::B","envelopes":[],"errors":[]}"#.parse()?;
    /// let mut other = contract.clone();
    /// other.title = Some("Shop API".to_owned());
    /// assert!(diff(&contract, &other).to_markdown().contains("| docs | `title_changed` |"));
    /// # Ok::<(), errorbook_contract::ReadError>(())
    /// ```
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut text = format!("**{}**\n", self.headline());
        if self.is_empty() {
            return text;
        }
        text.push_str("\n| class | change | before | after | source |\n|---|---|---|---|---|\n");
        for rule in self.rules() {
            let findings: Vec<&Finding> = self.of_rule(rule).collect();
            for finding in findings.iter().take(SHOWN) {
                row(&mut text, finding);
            }
            if let Some(more) = findings.len().checked_sub(SHOWN).filter(|more| *more > 0) {
                let _ = writeln!(text, "| {} | `{rule}`: {more} more | | | |", rule.class());
            }
        }
        self.advice(&mut text);
        for stale in &self.stale {
            let name = code(&format!("{}:{}", stale.rule, stale.subject));
            let _ = writeln!(text, "\nStale: {name} is accepted, but there is no such change.");
        }
        text
    }

    fn advice(&self, out: &mut String) {
        let mut front = "\n";
        for rule in self.rules() {
            if let Some(breaks) = rule.breaks() {
                let instead = text::advice(self.of_rule(rule)).join("; ");
                let _ = writeln!(out, "{front}- `{rule}`: {breaks}. Instead: {instead}.");
                front = "";
            }
        }
    }
}

fn row(text: &mut String, finding: &Finding) {
    let (before, after) = escape::change(&finding.before, &finding.after);
    let mark = if finding.accepted { ", accepted" } else { "" };
    let announced = if finding.announced { " (was deprecated)" } else { "" };
    let _ = writeln!(
        text,
        "| {}{mark} | {}{announced} | {} | {} | {} |",
        finding.class(),
        code(&finding.instance()),
        code(&before),
        code(&after),
        code(&finding.source),
    );
}

/// Returns a code span that stays in its cell, whatever the text is.
fn code(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let text = escape::visible(text).replace('|', r"\|");
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}
