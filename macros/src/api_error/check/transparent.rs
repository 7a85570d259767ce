//! The rules of `transparent`.

use proc_macro2::Ident;
use syn::ext::IdentExt;

use super::super::{ast::Variant, model::Transparent};
use crate::support::{attribute::slot::Broken, ctxt::Ctxt, generics::is_within};

/// The keys of a struct that say something of the type, not of the entry.
const OF_THE_TYPE: &[&str] = &["transparent", "book", "envelope", "skip", "crate"];

/// `transparent` takes everything from the inner error, so it excludes the keys of an entry.
pub(super) fn is_alone(cx: &Ctxt, variant: &Variant<'_>) {
    let mut keys = Vec::new();
    for key in &variant.keys.said {
        if !OF_THE_TYPE.contains(&&*key.unraw().to_string()) {
            keys.push(key);
        }
    }
    for field in &variant.fields {
        if let Some(key) = field.keys.first() {
            keys.push(key);
        }
    }
    for key in &keys {
        let name = key.unraw();
        cx.error(key, format!("`{name}` beside `transparent`; the inner error says it, remove it"));
    }
}

/// `transparent` needs exactly one field, whose type is not the outer type.
pub(super) fn model<'a>(
    cx: &Ctxt,
    variant: &'a Variant<'a>,
    transparent: &Ident,
    outer: &Ident,
) -> Result<Transparent<'a>, Broken> {
    let [field] = variant.fields.as_slice() else {
        cx.error(transparent, wrong_fields(variant));
        return Err(Broken);
    };
    if is_within(outer, field.ty) {
        let message =
            format!("`transparent` around `{outer}` itself never ends; name another error type");
        cx.error(field.ty, message);
    }
    Ok(Transparent { ident: variant.ident, member: &field.member, ty: field.ty })
}

fn wrong_fields(variant: &Variant<'_>) -> String {
    match variant.fields.len() {
        0 => format!(
            "`transparent` passes on the error in a field; write `{}(InnerError)`",
            variant.ident.unraw()
        ),
        count => format!(
            "`transparent` needs exactly one field, this has {count}; leave the inner error alone"
        ),
    }
}
