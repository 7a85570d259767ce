//! Constants, and what is known of them.

use super::{Named, words::comment, words::string};
use crate::{
    Retry,
    client::{Code, Lines},
};

/// Writes the constants of codes.
pub(super) fn constants(lines: &mut Lines, what: &str, codes: &[Named<'_>]) {
    if codes.is_empty() {
        return;
    }
    comment(lines, &[what]);
    lines.block("const (", ")", |lines| {
        for (index, named) in codes.iter().enumerate() {
            if index > 0 {
                lines.gap();
            }
            document(lines, named);
            lines.line(format!("{} Code = {}", named.name, string(named.code.text)));
        }
    });
    lines.gap();
}

fn document(lines: &mut Lines, named: &Named<'_>) {
    let mut paragraphs = named.code.paragraphs();
    let first = format!("{}: {}", named.name, paragraphs.remove(0));
    let deprecated = named.code.deprecated().map(|why| match why.trim() {
        "" => "Deprecated: do not use it in new code.".to_owned(),
        why => format!("Deprecated: {why}"),
    });
    paragraphs.insert(0, &first);
    paragraphs.extend(deprecated.as_deref());
    comment(lines, &paragraphs);
}

/// Writes the table of what is known.
pub(super) fn facts(lines: &mut Lines, own: &[Named<'_>], fallback: &[Named<'_>]) {
    if own.is_empty() && fallback.is_empty() {
        lines.line("var facts = map[Code]Facts{}");
        return lines.gap();
    }
    lines.block("var facts = map[Code]Facts{", "}", |lines| {
        let own = own.iter().map(|named| (named, false));
        for (named, is_fallback) in own.chain(fallback.iter().map(|named| (named, true))) {
            lines.block(format!("{}: {{", named.name), "},", |lines| {
                members(lines, &row(named.code, is_fallback));
            });
        }
    });
    lines.gap();
}

fn row(code: &Code<'_>, is_fallback: bool) -> Vec<(&'static str, String)> {
    let retry = match code.retry() {
        Retry::Never => "RetryNever",
        Retry::Backoff => "RetryBackoff",
        Retry::After => "RetryAfter",
    };
    let truth = |flag: bool| flag.then(|| "true".to_owned());
    let rows = [
        ("Status", Some(code.status().to_string())),
        ("Title", Some(string(code.title()))),
        ("Type", code.r#type().map(string)),
        ("Retry", Some(retry.to_owned())),
        ("RetryAfter", code.retry_after().map(|seconds| format!("{seconds} * time.Second"))),
        ("DocURL", code.doc_url().map(string)),
        ("Deprecated", truth(code.deprecated().is_some())),
        ("Fallback", truth(is_fallback)),
    ];
    rows.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// Writes the members of a struct literal, their values in one column.
pub(super) fn members(lines: &mut Lines, members: &[(&str, String)]) {
    let longest = members.iter().map(|(name, _)| name.len()).max().unwrap_or(0) + 1;
    for (name, value) in members {
        let name = format!("{name}:");
        lines.line(format!("{name:longest$} {value},"));
    }
}
