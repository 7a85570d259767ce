//! Responses in words.

use std::fmt::Write as _;

use super::group::Group;
use crate::reference;

/// Returns the description of a response, in Markdown.
pub(super) fn description(groups: &[Group<'_>]) -> String {
    let [group] = groups else { return list(groups) };
    format!("{}\n\n{}", group.description().trim(), advice(group))
}

fn list(groups: &[Group<'_>]) -> String {
    let mut list = String::new();
    for group in groups {
        let text = first_paragraph(group.description());
        let _ = match group.code {
            Some(code) => writeln!(list, "- `{code}`: {text} {}", advice(group)),
            None => writeln!(list, "- {text} {}", advice(group)),
        };
    }
    list.trim_end().to_owned()
}

/// Returns the first paragraph on one line, as a sentence.
fn first_paragraph(text: &str) -> String {
    let lines = text.trim().lines().map(str::trim).take_while(|line| !line.is_empty());
    let mut paragraph = lines.collect::<Vec<_>>().join(" ");
    if !paragraph.ends_with(['.', '!', '?', ':']) {
        paragraph.push('.');
    }
    paragraph
}

/// Returns whether to try again; what all entries of a group say, or the first one.
fn advice(group: &Group<'_>) -> String {
    let mut advice = reference::retry(group.entries[0]);
    if let Some(reason) = group.entries[0].deprecated.as_deref().filter(|_| group.is_deprecated()) {
        let _ = write!(advice, " Deprecated{}{reason}", if reason.is_empty() { "." } else { ": " });
    }
    advice
}
