//! The rules, one function each.

mod book;
mod codes;

pub(crate) use book::book;
pub(crate) use codes::codes_are_unique;

use proc_macro2::Ident;
use syn::{LitStr, ext::IdentExt};

use crate::{
    ast::{Data, Field, Input, Variant},
    attr::{EntryKeys, FieldKeys, OrNone, Said, Slot},
    bound::is_within,
    ctxt::Ctxt,
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
    let of_an_entry = variant.keys.said.iter().filter(|key| {
        *key != transparent && !OF_THE_TYPE.contains(&key.unraw().to_string().as_str())
    });
    let of_fields = variant.fields.iter().filter_map(|field| field.keys.first());
    for key in of_an_entry.chain(of_fields) {
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
