//! A diff as annotations of a GitHub workflow.

use std::fmt::Write as _;

use super::{
    Class, Diff, Finding, escape,
    lines::Lines,
    text::{self, SHOWN},
};

impl Diff {
    /// Returns workflow commands that mark the changes in the contract file: errors for what breaks,
    /// warnings for what is risky, notices for the rest and for what was accepted.
    ///
    /// `file` is the path of the new contract in the repository, and `text` what it holds.
    ///
    /// ```
    /// # use errorbook_contract::{Contract, diff};
    /// # let contract: Contract = r#"{"format":1,"book":"a::B","envelopes":[],"errors":[]}"#.parse()?;
    /// let mut other = contract.clone();
    /// other.domain = Some("shop.example".to_owned());
    /// let commands = diff(&contract, &other).to_github("errors.json", &other.to_json());
    /// assert!(commands.starts_with("::notice file=errors.json,line=1,title=domain_added::"));
    /// # Ok::<(), errorbook_contract::ReadError>(())
    /// ```
    #[must_use]
    pub fn to_github(&self, file: &str, text: &str) -> String {
        let lines = Lines::of(text);
        let mut commands = String::new();
        for rule in self.rules() {
            let findings: Vec<&Finding> = self.of_rule(rule).collect();
            for finding in findings.iter().take(SHOWN) {
                let line = lines.line(finding.code.as_deref(), &finding.source).unwrap_or(1);
                let title = property(&finding.instance());
                let (command, message) = (command(finding), data(&message(finding)));
                let file = property(file);
                let _ = writeln!(
                    commands,
                    "::{command} file={file},line={line},title={title}::{message}"
                );
            }
            if let Some(more) = findings.len().checked_sub(SHOWN).filter(|more| *more > 0) {
                let command = command(findings[0]);
                let _ = writeln!(commands, "::{command} title={rule}::{more} more");
            }
        }
        commands
    }
}

fn command(finding: &Finding) -> &'static str {
    match finding.class() {
        _ if finding.accepted => "notice",
        Class::Breaking => "error",
        Class::Risky => "warning",
        _ => "notice",
    }
}

fn message(finding: &Finding) -> String {
    let (what, change) = (finding.rule.what(), text::change(finding));
    let source = escape::visible(&finding.source);
    let mut message = format!("{what}{change}, {source}");
    if finding.accepted {
        message.push_str("\nIt was accepted.");
    } else if let (Some(breaks), Some(instead)) = (finding.rule.breaks(), finding.instead()) {
        let label = if finding.class() == Class::Risky { "Risk" } else { "Breaks" };
        let _ = write!(message, "\n{label}: {breaks}.\nInstead: {instead}.");
    }
    message
}

/// Escapes the text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property of a command.
fn property(text: &str) -> String {
    data(&escape::visible(text)).replace(':', "%3A").replace(',', "%2C")
}
