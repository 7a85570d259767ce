//! Codes, and an exception for each.

use super::{
    Named, NamedCode, apart,
    words::{docstring, string},
};
use crate::client::Lines;

pub(super) const OWN: &[&str] = &["A code with which the API itself answers."];
pub(super) const FALLBACK: &[&str] = &[
    "A code of what the server refuses by itself, such as an unknown route.",
    "These are apart, as most clients treat them all alike.",
];

/// Writes an enum.
pub(super) fn codes(lines: &mut Lines, name: &str, what: &[&str], codes: &[NamedCode<'_>]) {
    apart(lines);
    lines.line(format!("class {name}(enum.StrEnum):"));
    lines.indented(|lines| {
        docstring(lines, what);
        lines.gap();
        for named in codes {
            lines.line(format!("{} = {}", named.member, string(named.code.text)));
            document(lines, named);
        }
        if codes.is_empty() {
            lines.undo_gap();
        }
    });
}

/// Writes the class of each error, and the union of all.
pub(super) fn errors(lines: &mut Lines, names: &Named<'_>) {
    for named in &names.own {
        apart(lines);
        lines.line(format!("class {}(KnownError):", named.error));
        lines.indented(|lines| {
            document(lines, named);
            lines.gap();
            let code = format!("ErrorCode.{}", named.member);
            lines.line(format!("code: t.Literal[{code}] = {code}"));
            let of = named.details.as_ref().map(|details| format!("{} | None", details.name));
            lines.line(format!("details: {} = None", of.as_deref().unwrap_or("None")));
        });
    }
    apart(lines);
    let others = ["FallbackError", "UnknownError"];
    let all = names.own.iter().map(|named| &*named.error).chain(others);
    lines.block("ParsedError: t.TypeAlias = t.Union[", "]", |lines| {
        all.for_each(|name| lines.line(format!("{name},")));
    });
    lines.line(r#""""What `parse_error` returns: match the class, or the code.""""#);
}

/// Writes what a code means.
fn document(lines: &mut Lines, named: &NamedCode<'_>) {
    let deprecated = named.code.deprecated().map(|why| match why.trim() {
        "" => "Deprecated.".to_owned(),
        why => format!("Deprecated: {why}"),
    });
    let mut paragraphs = named.code.paragraphs();
    paragraphs.extend(deprecated.as_deref());
    docstring(lines, &paragraphs);
}
