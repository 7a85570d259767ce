//! Checks the input and makes the model of it: one function per rule.

mod codes;
mod entry;
mod fields;
mod identity;
mod message;
mod status;
mod transparent;

use proc_macro2::TokenStream;

use super::{
    ast::{Data, EntryKeys, Input, OrNone, Skipped, Variant},
    model::{Entry, Model},
};
use crate::support::{attribute::slot::Broken, ctxt::Ctxt, emit::Runtime, seen::Seen};

/// Checks every rule. Returns the model, or all mistakes, those of the parser first.
pub(super) fn check<'a>(cx: Ctxt, input: &'a Input<'a>) -> Result<Model<'a>, TokenStream> {
    let keys = input.keys();
    skipped_once(&cx, keys.skip.items());
    no_code_for_all(&cx, &input.data);
    status::every_entry_has_one(&cx, input);
    let (mut entries, mut transparents) = (Vec::new(), Vec::new());
    for variant in input.variants() {
        if let Some(key) = variant.keys.transparent.key() {
            transparent::is_alone(&cx, variant);
            if let Ok(passed) = transparent::model(&cx, variant, key, input.ident) {
                transparents.push(passed);
            }
        } else if let Ok(entry) = checked_entry(&cx, variant, keys) {
            entries.push(entry);
        }
    }
    codes::are_unique(&cx, input);
    cx.finish()?;
    if entries.len() + transparents.len() < input.variants().len() {
        // The compiler reports an attribute that may have been meant to be `#[api(…)]`.
        return Err(TokenStream::new());
    }
    let runtime = Runtime::at(&keys.krate);
    Ok(Model {
        ident: input.ident,
        generics: input.generics,
        hash: identity::of(input.ident, &entries, &transparents),
        krate: runtime.path,
        import: runtime.import,
        book: keys.book.get().unwrap_or_default(),
        envelope: keys.envelope.get().unwrap_or_default(),
        skip: keys.skip.items(),
        is_struct: matches!(input.data, Data::Struct(_)),
        entries,
        transparents,
    })
}

/// Checks the rules of one entry that need no other variant. Returns its part of the model.
fn checked_entry<'a>(
    cx: &Ctxt,
    variant: &'a Variant<'a>,
    container: &'a EntryKeys,
) -> Result<Entry<'a>, Broken> {
    entry::shared_code_is_written(cx, &variant.keys);
    entry::code_is_ascii(cx, container, variant);
    entry::expose_has_effect(cx, container, variant);
    entry::constants_have_no_fields(cx, &variant.keys);
    fields::roles_are_unique(cx, &variant.fields);
    fields::details_or_detail(cx, &variant.fields);
    fields::json_is_of_a_detail(cx, &variant.fields);
    fields::detail_names_are_unique(cx, &variant.fields);
    fields::header_names_are_unique(cx, variant);
    fields::one_param(cx, variant);
    fields::one_retry_time(cx, variant);
    fields::retry_fits_time(cx, variant);
    entry::model(cx, container, variant)
}

/// A framework is skipped once.
fn skipped_once(cx: &Ctxt, frameworks: &[Skipped]) {
    let mut seen = Seen::default();
    for Skipped { name, .. } in frameworks {
        if !seen.insert(&name.to_string()) {
            cx.error(name, format!("`{name}` is skipped twice; remove one"));
        }
    }
}

/// On an enum, `code` can only take the codes away.
fn no_code_for_all(cx: &Ctxt, data: &Data<'_>) {
    let Data::Enum { keys, .. } = data else { return };
    if let Ok(Some(OrNone::Text(text))) = keys.code.get() {
        cx.error(
            text,
            "one code for all variants of an enum; put `code` on a variant, or write `code = none`",
        );
    }
}
