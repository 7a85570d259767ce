//! `status = Self::CONST`: the rows are outside the impl, so the type is named instead.

use proc_macro2::Ident;
use syn::{Generics, Path};

use super::super::ast::{EntryKeys, Status};
use crate::support::{attribute::slot::Slot, ctxt::Ctxt};

/// Replaces `Self` in the path of a status.
pub(super) fn resolve(cx: &Ctxt, keys: &mut EntryKeys, ident: &Ident, generics: &Generics) {
    let Some(Status::Const(path)) = keys.status.value_mut() else { return };
    if !begins_with_self(path) {
        return;
    }
    if generics.type_params().next().is_some() || generics.const_params().next().is_some() {
        let message = format!(
            "`Self` depends on the parameters of `{ident}`; put the const outside, as in `self::STATUS`"
        );
        cx.error(&*path, message);
        keys.status = Slot::broken();
        return;
    }
    if let Some(first) = path.segments.first_mut() {
        first.ident = Ident::new(&ident.to_string(), first.ident.span());
    }
}

fn begins_with_self(path: &Path) -> bool {
    path.segments.first().is_some_and(|first| first.ident == "Self")
}
