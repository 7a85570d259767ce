//! Checks the book and makes the model of it: one function per rule.

use proc_macro2::TokenStream;
use syn::{Data, DeriveInput, Fields};

use super::{
    ast::{BookKeys, CodeRule, Input, Listed, TypeRule},
    model::{Codes, Model, Types},
};
use crate::support::{ctxt::Ctxt, emit::Runtime, seen::Seen, spell::spell};

/// The longest reason that AIP-193 allows, which is a good limit for all codes.
const LONGEST: usize = 63;

/// Checks every rule. Returns the model, or all mistakes, those of the parser first.
pub(super) fn check<'a>(cx: Ctxt, input: &'a Input<'a>) -> Result<Model<'a>, TokenStream> {
    let (item, keys) = (input.item, &input.keys);
    is_marker(&cx, item);
    lists_errors(&cx, input);
    listed_once(&cx, keys.errors.items());
    envelopes_once(&cx, keys);
    types_once(&cx, keys.types.items());
    cx.finish()?;
    let runtime = Runtime::at(&keys.krate);
    Ok(Model {
        ident: &item.ident,
        hash: input.hash,
        krate: runtime.path,
        import: runtime.import,
        errors: keys.errors.items(),
        fallback: keys.fallback.get().unwrap_or_default(),
        envelope: keys.envelope.get().unwrap_or_default(),
        also: keys.also.items(),
        title: keys.title.get().unwrap_or_default(),
        description: input.description.as_ref(),
        domain: keys.domain.get().unwrap_or_default(),
        doc_url: keys.doc_url.get().unwrap_or_default().map(Vec::as_slice),
        types: types(keys.types.items()),
        codes: codes(keys.codes.get().unwrap_or_default()),
    })
}

/// A book is a marker.
fn is_marker(cx: &Ctxt, item: &DeriveInput) {
    let is_unit = matches!(&item.data, Data::Struct(data) if matches!(data.fields, Fields::Unit));
    if !is_unit || !item.generics.params.is_empty() {
        let message = "a book is a unit struct without parameters; write `pub struct PaymentsApi;`";
        cx.error(&item.ident, message);
    }
}

/// A book lists something.
fn lists_errors(cx: &Ctxt, input: &Input<'_>) {
    if input.keys.errors.is_absent() {
        let message = "a book lists its errors; add `#[book(errors(AuthError, PaymentError))]`";
        cx.error(&input.item.ident, message);
    }
}

/// A type is listed once. Of two with `#[cfg(…)]`, only one may be there.
fn listed_once(cx: &Ctxt, errors: &[Listed]) {
    let mut seen = Seen::default();
    for Listed { cfgs, ty } in errors {
        let name = spell(ty);
        if cfgs.is_empty() && !seen.insert(&name) {
            cx.error(ty, format!("`{name}` is listed twice; remove one"));
        }
    }
}

/// An envelope is named once.
fn envelopes_once(cx: &Ctxt, keys: &BookKeys) {
    let mut seen = Seen::default();
    if let Ok(Some(own)) = keys.envelope.get() {
        seen.insert(&spell(own));
    }
    for ty in keys.also.items() {
        let name = spell(ty);
        if !seen.insert(&name) {
            cx.error(ty, format!("the envelope `{name}` is named twice; remove it here"));
        }
    }
}

/// A type is once in the set, a status once in the mapping.
fn types_once(cx: &Ctxt, rules: &[TypeRule]) {
    for (position, rule) in rules.iter().enumerate() {
        let Some(earlier) = rules[..position].iter().find(|earlier| rule.repeats(earlier)) else {
            continue;
        };
        let (name, earlier) = (&rule.name.value, &earlier.name.value);
        let message = match rule.statuses {
            Some(_) => {
                format!("`{name}` for a status that has `{earlier}` already; remove one")
            }
            None => format!("type `{name}` is listed twice; remove one"),
        };
        cx.error(&rule.name, message);
    }
}

/// Returns the set of types, and the mapping with exact statuses before classes.
fn types(rules: &[TypeRule]) -> Types<'_> {
    let mut set: Vec<&str> = Vec::new();
    let (mut by_status, mut by_class) = (Vec::new(), Vec::new());
    for TypeRule { statuses, name } in rules {
        if !set.contains(&name.value.as_str()) {
            set.push(&name.value);
        }
        match *statuses {
            Some((first, last)) if first == last => by_status.push((first, last, name)),
            Some((first, last)) => by_class.push((first, last, name)),
            None => {}
        }
    }
    by_status.append(&mut by_class);
    Types { set, by_status }
}

fn codes(rule: Option<&CodeRule>) -> Codes {
    Codes {
        style: rule.map(|rule| rule.style),
        longest: rule.and_then(|rule| rule.longest).unwrap_or(LONGEST),
    }
}
