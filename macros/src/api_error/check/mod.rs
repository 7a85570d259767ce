//! Checks the input and makes the model of it: one function per rule.

mod codes;
mod entry;
mod fields;
mod identity;
mod message;
mod transparent;

use proc_macro2::{Ident, TokenStream};

use super::{
    ast::{Data, EntryKeys, Input, OrNone, Variant},
    model::{self, Model},
};
use crate::support::{ctxt::Ctxt, emit};

/// Checks every rule. Returns the model, or all mistakes, those of the parser first.
pub(super) fn check<'a>(cx: Ctxt, input: &'a Input<'a>) -> Result<Model<'a>, TokenStream> {
    let keys = input.keys();
    skipped_once(&cx, keys.skip.items());
    no_code_for_all(&cx, &input.data);
    let variants = input.variants().iter();
    let variants: Vec<_> =
        variants.filter_map(|variant| self::variant(&cx, variant, keys, input.ident)).collect();
    codes::are_unique(&cx, &variants);
    cx.finish()?;
    Ok(Model {
        ident: input.ident,
        generics: input.generics,
        hash: identity::of(input.ident, &variants),
        krate: emit::crate_path(keys.krate.get()),
        book: keys.book.get(),
        envelope: keys.envelope.get(),
        skip: keys.skip.items(),
        is_struct: matches!(input.data, Data::Struct(_)),
        variants,
    })
}

/// Checks what needs no other variant. Returns the variant's part of the model, if it has one.
fn variant<'a>(
    cx: &Ctxt,
    variant: &'a Variant<'a>,
    container: &'a EntryKeys,
    outer: &Ident,
) -> Option<model::Variant<'a>> {
    if let Some(key) = variant.keys.transparent.key() {
        transparent::is_alone(cx, variant, key);
        return transparent::model(cx, variant, key, outer).map(model::Variant::Transparent);
    }
    let entry = entry::model(cx, container, variant);
    entry::shared_code_is_written(cx, &variant.keys);
    fields::roles_are_unique(cx, &variant.fields);
    fields::details_or_detail(cx, &variant.fields);
    fields::detail_names_are_unique(cx, &variant.fields);
    fields::header_names_are_unique(cx, variant);
    fields::one_retry_time(cx, variant);
    fields::retry_fits_time(cx, variant);
    entry.map(model::Variant::Entry)
}

/// A framework is skipped once.
fn skipped_once(cx: &Ctxt, names: &[Ident]) {
    for (position, name) in names.iter().enumerate() {
        if names[..position].contains(name) {
            cx.error(name, format!("`{name}` is skipped twice; remove one"));
        }
    }
}

/// On an enum, `code` can only take the codes away.
fn no_code_for_all(cx: &Ctxt, data: &Data<'_>) {
    let Data::Enum { keys, .. } = data else { return };
    if let Some(text) = keys.code.get().and_then(OrNone::text) {
        cx.error(
            text,
            "one code for all variants of an enum; put `code` on a variant, or write `code = none`",
        );
    }
}
