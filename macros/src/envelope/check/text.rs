//! Strings with sources in them: `"{retry_after}s"`.

use std::mem;

use super::super::{
    model::Part,
    source::{self, Scope, Source},
};

/// Returns the parts of a text, at least one, or the error message.
pub(super) fn parts(text: &str, scope: Scope) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    let mut literal = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        literal.push_str(before);
        if let Some((brace, after)) = escaped_brace(brace) {
            literal.push(brace);
            rest = after;
        } else {
            let (source, after) = placeholder(brace, scope)?;
            if !literal.is_empty() {
                parts.push(Part::Literal(mem::take(&mut literal)));
            }
            parts.push(Part::Source(source));
            rest = after;
        }
    }
    literal.push_str(rest);
    if !literal.is_empty() || parts.is_empty() {
        parts.push(Part::Literal(literal));
    }
    Ok(parts)
}

/// Returns the brace that `{{` or `}}` at the start of the text means, and the rest.
fn escaped_brace(text: &str) -> Option<(char, &str)> {
    let brace = text.chars().next()?;
    let after = text[1..].strip_prefix(brace)?;
    Some((brace, after))
}

/// Reads `{source}` at the start of the text.
fn placeholder(text: &str, scope: Scope) -> Result<(&'static Source, &str), String> {
    let Some(inner) = text.strip_prefix('{') else {
        return Err("`}` closes nothing; write `}}` for a brace in the text".to_owned());
    };
    let Some((word, after)) = inner.split_once('}') else {
        return Err("`{` is not closed; write `{{` for a brace in the text".to_owned());
    };
    let source = source::find(word, scope)?;
    if source.is_json() {
        return Err(format!("`{{{word}}}` is not text; make `{word}` a member of its own"));
    }
    Ok((source, after))
}

#[cfg(test)]
mod tests {
    use super::{Part, Scope, source};

    #[test]
    fn braces_hold_sources_or_are_doubled() {
        let literal = |text: &str| Part::Literal(text.to_owned());
        let source = |word| Part::Source(source::find(word, Scope::Report).unwrap());
        let parts = |text| super::parts(text, Scope::Report);
        assert_eq!(parts("{retry_after}s").unwrap(), [source("retry_after"), literal("s")]);
        assert_eq!(parts("{{\"{code}}}").unwrap(), [literal("{\""), source("code"), literal("}")]);
        assert_eq!(parts("plain").unwrap(), [literal("plain")]);
        assert_eq!(parts("").unwrap(), [literal("")]);
    }
}
