//! The rules of objects and media types.

use std::collections::{HashMap, HashSet};

use proc_macro2::TokenStream;
use syn::LitStr;

use super::super::ast::{Declaration, Entry, Kind, Object, Spread};
use crate::support::{attribute::header::is_token, ctxt::Ctxt, suggest};

/// A name is declared once, unless `#[cfg(…)]` decides between two declarations.
pub(super) fn declared_once(cx: &Ctxt, declarations: &[Declaration]) {
    let mut seen = HashSet::new();
    for declaration in declarations.iter().filter(|declaration| !declaration.has_cfg()) {
        let name = &declaration.name;
        if !seen.insert(name) {
            cx.error(name, format!("`{name}` is declared twice; rename one"));
        }
    }
}

/// An object has members.
pub(super) fn has_entries(cx: &Ctxt, object: &Object) {
    if object.entries.readable.is_empty() && object.entries.complete {
        let error = "`{}` has no members; give it at least one, such as `\"code\": code`";
        cx.syn_error(syn::Error::new(object.span, error));
    }
}

/// Members of one object have different names. RFC 8259, section 4: with equal names, the behavior
/// of clients is unpredictable.
pub(super) fn names_are_unique(cx: &Ctxt, object: &Object) {
    let names: Vec<&LitStr> = object.entries.readable.iter().filter_map(Entry::name).collect();
    let mut counts: HashMap<String, usize> = HashMap::new();
    for name in &names {
        *counts.entry(name.value()).or_default() += 1;
    }
    for name in names {
        if counts[&name.value()] == 1 {
            continue;
        }
        let message =
            format!("`{}` names two members of one object; rename one of them", name.token());
        cx.error(name, message);
    }
}

/// Returns whether the object has a `..details`, which must be the last entry and the only one that
/// shows details. Returns `None` after a mistake.
pub(super) fn spreads_details(cx: &Ctxt, entries: &[Entry]) -> Option<bool> {
    let (mut seen, mut sound) = (false, true);
    for (place, entry) in entries.iter().enumerate() {
        let Entry::Spread(spread) = entry else { continue };
        if let Some(message) = spread_mistake(spread, seen, entries, place) {
            cx.error(spread_tokens(spread), message);
            sound = false;
        }
        seen |= spread.word == "details";
    }
    sound.then_some(seen)
}

fn spread_mistake(spread: &Spread, seen: bool, entries: &[Entry], place: usize) -> Option<String> {
    let word = spread.word.to_string();
    if word != "details" {
        let advice = match suggest::nearest(&word, ["details"]) {
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
    let mut after = entries[place + 1..].iter();
    after
        .any(|entry| matches!(entry, Entry::Member(_)))
        .then(|| "`..details` comes before a member; move it to the end of the object".to_owned())
}

fn shows_details(entry: &Entry) -> bool {
    match entry {
        Entry::Member(member) => {
            matches!(&member.value.kind, Kind::Word(word) if word == "details")
        }
        Entry::Spread(_) => false,
    }
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
