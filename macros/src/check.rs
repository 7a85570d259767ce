//! The rules, one function each.

use std::{
    collections::{HashMap, hash_map},
    mem,
};

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{DeriveInput, LitStr, ext::IdentExt};

use crate::{
    ast::{Data, Field, Input, Variant},
    attr::{BookKeys, EntryKeys, FieldKeys, OrNone, Said, Slot, TypeRule},
    bound::is_within,
    ctxt::Ctxt,
    derive::is_marker,
    model::{Entry, Model, StatusOf},
};

/// What can be said of the input as it stands.
pub(crate) fn input(cx: &Ctxt, input: &Input<'_>) {
    let (keys, variants) = match &input.data {
        Data::Enum { keys, variants } => (keys, variants.as_slice()),
        Data::Struct(entry) => (&entry.keys, std::slice::from_ref(entry)),
    };
    skipped_once(cx, keys);
    if let Data::Enum { .. } = &input.data {
        one_code_for_all(cx, keys);
    }
    for variant in variants {
        if let Some(transparent) = variant.keys.transparent.said() {
            transparent_alone(cx, variant, &transparent.key);
            transparent_field(cx, variant, &transparent.key, input.ident);
        } else {
            shared_code(cx, variant);
            roles_once(cx, variant);
            details_or_detail(cx, variant);
            detail_names(cx, variant);
            header_names(cx, variant);
            one_retry_time(cx, variant);
            retry_fits_time(cx, variant);
        }
    }
}

/// On an enum, `code` can only take the codes away.
fn one_code_for_all(cx: &Ctxt, keys: &EntryKeys) {
    if let Some(text) = keys.code.get().and_then(OrNone::text) {
        cx.error(
            text,
            "one code for all variants of an enum; put `code` on a variant, or write `code = none`",
        );
    }
}

/// An integration is skipped or it is not.
fn skipped_once(cx: &Ctxt, keys: &EntryKeys) {
    let names = keys.skip.get().map(Vec::as_slice).unwrap_or_default();
    for (position, name) in names.iter().enumerate() {
        if names[..position].contains(name) {
            cx.error(name, format!("`{name}` is skipped twice; remove one"));
        }
    }
}

/// `transparent` takes everything from its field, so no other key of an entry may stand by.
fn transparent_alone(cx: &Ctxt, variant: &Variant<'_>, transparent: &Ident) {
    const OF_THE_TYPE: &[&str] = &["transparent", "book", "envelope", "skip", "crate"];
    for key in &variant.keys.said {
        let name = key.unraw().to_string();
        if key != transparent && !OF_THE_TYPE.contains(&name.as_str()) {
            cx.error(
                key,
                format!("`{name}` beside `transparent`; the inner error says it, remove it"),
            );
        }
    }
    for key in variant.fields.iter().filter_map(|field| field.keys.first()) {
        let name = key.unraw();
        cx.error(key, format!("`{name}` beside `transparent`; the inner error says it, remove it"));
    }
}

/// `transparent` needs one field, and not one of the type itself.
fn transparent_field(cx: &Ctxt, variant: &Variant<'_>, transparent: &Ident, outer: &Ident) {
    let [field] = variant.fields.as_slice() else {
        let count = variant.fields.len();
        cx.error(
            transparent,
            format!("`transparent` needs exactly one field, this has {count}; leave the inner error alone"),
        );
        return;
    };
    if is_within(outer, field.ty) {
        cx.error(
            field.ty,
            format!("`transparent` around `{outer}` itself has no end; name another error type"),
        );
    }
}

/// A code is shared on purpose, so it is spelled out.
fn shared_code(cx: &Ctxt, variant: &Variant<'_>) {
    let Some(shared) = variant.keys.shared.key() else {
        return;
    };
    match variant.keys.code.get() {
        Some(OrNone::Text(_)) => {}
        Some(OrNone::None) => cx.error(shared, "`shared` beside `code = none`; remove `shared`"),
        None => cx.error(shared, "`shared` needs the code spelled out; add `code = \"…\"`"),
    }
}

/// What an occurrence has once comes from one field.
fn roles_once(cx: &Ctxt, variant: &Variant<'_>) {
    let roles: [fn(&FieldKeys) -> &Slot<()>; 5] = [
        |keys| &keys.param,
        |keys| &keys.details,
        |keys| &keys.retry_after,
        |keys| &keys.status,
        |keys| &keys.request_id,
    ];
    for role in roles {
        let mut holders = variant.fields.iter().filter_map(|field| role(&field.keys).key());
        holders.next();
        for key in holders {
            let name = key.unraw();
            cx.error(key, format!("`{name}` on two fields; keep one"));
        }
    }
}

/// `details` is the whole value, `detail` a member of it.
fn details_or_detail(cx: &Ctxt, variant: &Variant<'_>) {
    let has_value = variant.fields.iter().any(|field| field.keys.details.is_set());
    let member = variant.fields.iter().find_map(|field| field.keys.detail.key());
    if let (true, Some(key)) = (has_value, member) {
        let fix = "make all of them `detail`, or put it into the value";
        cx.error(key, format!("`detail` beside `details`; {fix}"));
    }
}

/// Members of one object have different names.
fn detail_names(cx: &Ctxt, variant: &Variant<'_>) {
    let mut seen = Vec::new();
    for field in &variant.fields {
        let Some(Said { key, value }) = field.keys.detail.said() else {
            continue;
        };
        let name = value.as_ref().map_or_else(|| field.name(), LitStr::value);
        if seen.contains(&name) {
            let message = format!("detail `{name}` twice; name one with `detail = \"…\"`");
            match value {
                Some(literal) => cx.error(literal, message),
                None => cx.error(key, message),
            }
        }
        seen.push(name);
    }
}

/// A header comes from one place.
fn header_names(cx: &Ctxt, variant: &Variant<'_>) {
    let mut seen: Vec<&str> = variant.keys.headers.iter().map(|header| &*header.name).collect();
    for Said { key, value } in variant.fields.iter().filter_map(|field| field.keys.header.said()) {
        if seen.contains(&&**value) {
            cx.error(key, format!("header `{value}` is set twice; remove one"));
        }
        seen.push(value);
    }
}

/// The time to wait is declared or in a field, not both.
fn one_retry_time(cx: &Ctxt, variant: &Variant<'_>) {
    let field = variant.fields.iter().find_map(|field| field.keys.retry_after.key());
    if let (true, Some(key)) = (variant.keys.retry_after.is_set(), field) {
        cx.error(key, "`retry_after` on the variant and on a field; keep one");
    }
}

/// `retry` says nothing else than the time to wait.
fn retry_fits_time(cx: &Ctxt, variant: &Variant<'_>) {
    let has_time = variant.keys.retry_after.is_set()
        || variant.fields.iter().any(|field| field.keys.retry_after.is_set());
    match variant.keys.retry.said() {
        Some(Said { key, value: "Never" }) if has_time => {
            cx.error(key, "`retry = \"never\"` beside `retry_after`; remove one");
        }
        Some(Said { key, value: "After" }) if !has_time => {
            cx.error(key, "`retry = \"after\"` needs a time; add `retry_after`");
        }
        _ => {}
    }
}

/// A book is a marker that lists something.
pub(crate) fn book(cx: &Ctxt, input: &DeriveInput, keys: &BookKeys) {
    if !is_marker(input) {
        let message = "a book is a unit struct without parameters; write `pub struct PaymentsApi;`";
        cx.error(&input.ident, message);
    }
    if !keys.errors.is_set() && !keys.flawed {
        let message = "a book lists its errors; add `#[book(errors(AuthError, PaymentError))]`";
        cx.error(&input.ident, message);
    }
    let mut seen = Vec::new();
    for ty in keys.errors.get().into_iter().flatten() {
        let text = ty.to_token_stream().to_string();
        if seen.contains(&text) {
            cx.error(ty, format!("`{}` is listed twice; remove one", text.replace(' ', "")));
        }
        seen.push(text);
    }
    types_once(cx, keys.types.get().map(Vec::as_slice).unwrap_or_default());
}

/// A type stands once in the set, a status once in the mapping.
fn types_once(cx: &Ctxt, rules: &[TypeRule]) {
    for (position, rule) in rules.iter().enumerate() {
        let name = rule.name.value();
        let repeats = |earlier: &TypeRule| {
            earlier.statuses == rule.statuses
                && (rule.statuses.is_some() || earlier.name.value() == name)
        };
        if let Some(earlier) = rules[..position].iter().find(|earlier| repeats(earlier)) {
            let message = match rule.statuses {
                Some(_) => {
                    let earlier = earlier.name.value();
                    format!("`{name}` for a status that has `{earlier}` already; remove one")
                }
                None => format!("type `{name}` is listed twice; remove one"),
            };
            cx.error(&rule.name, message);
        }
    }
}

/// A code means one thing in its enum. Both places are shown, that of the first once.
pub(crate) fn codes_are_unique(cx: &Ctxt, model: &Model<'_>) {
    let mut holders = HashMap::new();
    for entry in model.entries() {
        let Some(code) = &entry.code else { continue };
        let (first, place, shown) = match holders.entry(&code.text) {
            hash_map::Entry::Occupied(holder) => holder.into_mut(),
            hash_map::Entry::Vacant(free) => {
                free.insert((entry, &code.tokens, false));
                continue;
            }
        };
        if let Some(message) = conflict(first, entry) {
            if !mem::replace(shown, true) {
                cx.error(place, &message);
            }
            cx.error(&code.tokens, &message);
        }
    }
}

/// Why two variants may not have one code.
fn conflict(a: &Entry<'_>, b: &Entry<'_>) -> Option<String> {
    let code = &a.code.as_ref()?.text;
    let (name_a, name_b) = (a.ident, b.ident);
    let (shared_a, shared_b) = (a.keys.shared.is_set(), b.keys.shared.is_set());
    if !shared_a && !shared_b {
        return Some(format!(
            "duplicate error code `{code}`: used by `{name_a}` and by `{name_b}`; rename one, or say `shared` on both"
        ));
    }
    if !shared_a || !shared_b {
        let (with, without) = if shared_a { (name_a, name_b) } else { (name_b, name_a) };
        return Some(format!(
            "error code `{code}` is `shared` by `{with}` but not by `{without}`; say `shared` on both, or rename one"
        ));
    }
    if let (StatusOf::Number(status_a), StatusOf::Number(status_b)) = (&a.status, &b.status)
        && status_a != status_b
    {
        return Some(format!(
            "shared error code `{code}` has status {status_a} in `{name_a}` and {status_b} in `{name_b}`; give both the same"
        ));
    }
    let r#type = |entry: &Entry<'_>| match &entry.r#type {
        Some(name) => format!("type `{}`", name.value()),
        None => "no type".to_owned(),
    };
    (r#type(a) != r#type(b)).then(|| {
        format!(
            "shared error code `{code}` has {} in `{name_a}` and {} in `{name_b}`; give both the same",
            r#type(a),
            r#type(b)
        )
    })
}

impl FieldKeys {
    fn first(&self) -> Option<&Ident> {
        let flags = [&self.param, &self.details, &self.retry_after, &self.status, &self.request_id];
        let flags = flags.into_iter().find_map(Slot::key);
        flags.or_else(|| self.detail.key()).or_else(|| self.header.key())
    }
}

impl Field<'_> {
    /// The member's name in a details object, where the field is one.
    pub(crate) fn detail_name(&self) -> Option<String> {
        let name = self.keys.detail.get()?;
        Some(name.as_ref().map_or_else(|| self.name(), LitStr::value))
    }
}
