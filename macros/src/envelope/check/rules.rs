//! The rules of objects and media types.

use proc_macro2::TokenStream;
use syn::{Ident, LitStr};

use super::{
    super::{
        ast::{Declaration, Entry, Kind, Object, Spread, Value},
        model::Part,
        source::{Scope, Source},
    },
    text,
};
use crate::support::{attribute::header::is_token, ctxt::Ctxt, seen::Seen, suggest};

/// A name is declared once, unless `#[cfg(…)]` decides between two declarations.
pub(super) fn declared_once(cx: &Ctxt, declarations: &[Declaration]) {
    let mut seen = Seen::default();
    for declaration in declarations {
        let name = &declaration.name;
        if !declaration.has_cfg() && !seen.insert(&name.to_string()) {
            cx.error(name, format!("`{name}` is declared twice; rename one"));
        }
    }
}

/// A body has members or elements.
pub(super) fn root_has_entries(cx: &Ctxt, root: &Kind, name: &Ident) {
    let (is_empty, fix) = match root {
        Kind::Object(object) => (object.entries.is_empty(), "{ \"code\": code }"),
        Kind::Array(elements) => (elements.is_empty(), "[{ \"code\": code }]"),
        _ => return,
    };
    if is_empty {
        cx.error(name, format!("`{name}` says nothing; write `{name} {fix}`"));
    }
}

/// Members of one object have different names. RFC 8259, section 4: with equal names, the behavior
/// of clients is unpredictable.
pub(super) fn names_are_unique(cx: &Ctxt, object: &Object) {
    let (mut seen, mut repeated) = (Seen::default(), Seen::default());
    let entries = &object.entries.readable;
    for name in entries.iter().filter_map(Entry::name) {
        if !seen.insert(&name.value()) {
            repeated.insert(&name.value());
        }
    }
    for name in entries.iter().filter_map(Entry::name) {
        if repeated.contains(&name.value()) {
            let message =
                format!("`{}` names two members of one object; rename one of them", name.token());
            cx.error(name, message);
        }
    }
}

/// Returns whether the object has a `..details`, which must be the last entry and the only one that
/// shows details. Returns `None` after a mistake.
pub(super) fn spreads_details(cx: &Ctxt, entries: &[Entry]) -> Option<bool> {
    let (mut seen, mut sound) = (false, true);
    for (place, entry) in entries.iter().enumerate() {
        let Entry::Spread(spread) = entry else { continue };
        if let Some(message) = spread_mistake(spread, seen, entries, place) {
            cx.error(&spread_tokens(spread), message);
            sound = false;
        }
        seen |= spread.word == "details";
    }
    sound.then_some(seen)
}

fn spread_mistake(spread: &Spread, seen: bool, entries: &[Entry], place: usize) -> Option<String> {
    let word = spread.word.to_string();
    if word == "violations" {
        let fix = "write `\"errors\": [..violations { \"field\": violation.field }]`";
        return Some(format!("`..violations` makes elements of an array; {fix}"));
    }
    if word != "details" {
        let advice = match suggest::nearest(&word, &["details"]) {
            Some(near) => format!("did you mean `..{near}`?"),
            None => "only `..details` has members".to_owned(),
        };
        return Some(format!("`..{word}` cannot be spread; {advice}"));
    }
    if seen {
        return Some("`..details` is written twice; remove one".to_owned());
    }
    if entries.iter().any(shows_details) {
        return Some("`details` is a member and spread; keep one of the two".to_owned());
    }
    if entries[place + 1..].iter().any(|entry| matches!(entry, Entry::Member(_))) {
        let message = "`..details` comes before a member; move it to the end of the object";
        return Some(message.to_owned());
    }
    None
}

fn shows_details(entry: &Entry) -> bool {
    match entry {
        Entry::Member(member) => {
            matches!(&member.value.kind, Kind::Word(word) | Kind::Or { word, .. } if word.text == "details")
        }
        Entry::Spread(_) => false,
    }
}

/// Returns whether `..violations` is written where it has a meaning.
pub(super) fn spreads_violations(cx: &Ctxt, spread: &Spread, each: &Value, scope: Scope) -> bool {
    let word = spread.word.to_string();
    let message = if word != "violations" {
        let advice = match suggest::nearest(&word, &["violations"]) {
            Some(near) => format!("did you mean `..{near}`?"),
            None => "only `..violations` makes elements".to_owned(),
        };
        format!("`..{word}` cannot be spread into an array; {advice}")
    } else if scope == Scope::Violation {
        "`..violations` in an element of `..violations`; remove the inner one".to_owned()
    } else if let Some(mark) = each.optional {
        cx.error(&mark, "each violation is an element; leave out the `?`");
        return false;
    } else {
        return true;
    };
    cx.error(&spread_tokens(spread), message);
    false
}

/// Returns whether `??` has a source in front that can be absent, and a constant behind that is not
/// null.
pub(super) fn has_alternative(
    cx: &Ctxt,
    source: Option<&Source>,
    marks: &TokenStream,
    constant: &Kind,
) -> bool {
    if let Some(source) = source
        && source.always
    {
        cx.error(marks, format!("`{}` is never absent; leave out the `??`", source.word));
        return false;
    }
    let message = match constant {
        Kind::Constant(tokens) if tokens.to_string() == "null" => {
            "an absent source is null anyway; leave out `?? null`"
        }
        Kind::Constant(_) => return true,
        Kind::Text(literal) if is_constant(literal) => return true,
        Kind::Text(_) => "the text behind `??` is a constant; take the source out of it",
        Kind::Object(object) if object.entries.readable.is_empty() => return true,
        Kind::Array(elements) if elements.readable.is_empty() => return true,
        _ => "`??` takes a constant: a string, a number, `true`, `false`, `{}` or `[]`",
    };
    cx.error(marks, message);
    false
}

fn is_constant(text: &LitStr) -> bool {
    let parts = text::parts(&text.value(), Scope::Report);
    parts.is_ok_and(|parts| parts.iter().all(|part| matches!(part, Part::Literal(_))))
}

fn spread_tokens(spread: &Spread) -> TokenStream {
    let Spread { dots, word } = spread;
    quote::quote!(#dots #word)
}

/// A media type is `type/subtype`. RFC 9110, section 8.3.1.
pub(super) fn is_media_type(cx: &Ctxt, literal: &LitStr) {
    let text = literal.value();
    let essence = text.split(';').next().unwrap_or_default().trim_end();
    let named = match essence.split_once('/') {
        Some((kind, subtype)) => is_token(kind) && is_token(subtype),
        None => false,
    };
    let visible = text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
    if !named || !visible || text.ends_with(' ') {
        let message = format!(
            "`{}` is not a media type; write `type/subtype`, such as `application/json`",
            text.escape_debug(),
        );
        cx.error(literal, message);
    }
}
