//! Doc comments as text.

use syn::{Attribute, Expr, Lit, Meta};

/// Returns the doc comment as one text, or `None` if there is none.
pub(crate) fn description(attrs: &[Attribute]) -> Option<String> {
    let docs = attrs.iter().filter(|attr| attr.path().is_ident("doc"));
    let text: Vec<String> = docs.filter_map(|attr| string_of(&attr.meta)).collect();
    let lines: Vec<&str> = text.iter().flat_map(|text| text.split('\n')).map(line).collect();
    let text = lines.join("\n").trim().to_owned();
    (!text.is_empty()).then_some(text)
}

/// Removes the blank between `///` and the text.
fn line(line: &str) -> &str {
    line.strip_prefix(' ').unwrap_or(line).trim_end()
}

/// Returns the text of `name = "text"`.
pub(crate) fn string_of(meta: &Meta) -> Option<String> {
    let Meta::NameValue(pair) = meta else { return None };
    let Expr::Lit(literal) = &pair.value else { return None };
    let Lit::Str(text) = &literal.lit else { return None };
    Some(text.value())
}
