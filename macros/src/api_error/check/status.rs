//! The rule that every entry has a status.

use syn::ext::IdentExt;

use super::super::ast::{Data, EntryKeys, Input, Variant};
use crate::support::{attribute::slot::Broken, ctxt::Ctxt, spell::spell};

/// Every entry has a status, its own or that of its type. Variants without one are one mistake, as
/// one default on the enum can be what is missing.
pub(super) fn every_entry_has_one(cx: &Ctxt, input: &Input<'_>) {
    let mut without = Vec::new();
    for variant in input.variants() {
        if let Ok(true) = has_none(input.keys(), variant) {
            without.push(variant);
        }
    }
    let is_enum = matches!(input.data, Data::Enum { .. });
    let message = match without.as_slice() {
        [] => return,
        [one] => of_one(one, is_enum),
        many => of_many(many),
    };
    cx.error(without[0].ident, message);
}

/// Whether a variant is an entry without a status, for certain.
fn has_none(container: &EntryKeys, variant: &Variant<'_>) -> Result<bool, Broken> {
    let is_entry = variant.keys.transparent.get()?.is_none();
    Ok(is_entry && variant.keys.status.or(&container.status)?.is_none())
}

fn of_one(variant: &Variant<'_>, is_enum: bool) -> String {
    let name = variant.ident.unraw();
    let default = if is_enum { " here, or on the enum as the default" } else { "" };
    let [field] = variant.fields.as_slice() else {
        return format!("`{name}` has no status; add `#[api(status = 409)]`{default}");
    };
    if !variant.others.is_transparent {
        return format!("`{name}` has no status; add `#[api(status = 409)]`{default}");
    }
    let inner = spell(field.ty);
    format!(
        "`{name}` has no status; add `#[api(status = 500)]`, or `#[api(transparent)]` if `{inner}` derives `ApiError`"
    )
}

fn of_many(variants: &[&Variant<'_>]) -> String {
    const SHOWN: usize = 3;
    let mut names = String::new();
    for (place, variant) in variants.iter().enumerate() {
        if place == SHOWN {
            names = format!("{names} and {} more", variants.len() - SHOWN);
            break;
        }
        let comma = if place > 0 { ", " } else { "" };
        names = format!("{names}{comma}`{}`", variant.ident.unraw());
    }
    let transparent = if variants.iter().any(|variant| variant.others.is_transparent) {
        ", or `#[api(transparent)]` where the inner error derives `ApiError`"
    } else {
        ""
    };
    format!(
        "{names} have no status; add `#[api(status = 409)]` to each, or to the enum as the default{transparent}"
    )
}
