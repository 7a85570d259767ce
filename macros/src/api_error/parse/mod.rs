//! Reads the input into the [`ast`](super::ast). Every mistake is noted, and none ends the reading.

mod others;
mod read_keys;

use syn::{Attribute, Data, DeriveInput, Fields, Ident, Index, Member};

use super::ast::{self, EntryKeys, Field, Input, Variant};
use crate::support::{attribute::keys::Place, ctxt::Ctxt};

/// Reads the input. Returns `None` for a union, which is a mistake of its own.
pub(super) fn input<'a>(cx: &Ctxt, input: &'a DeriveInput) -> Option<Input<'a>> {
    let data = match &input.data {
        Data::Enum(data) => ast::Data::Enum {
            keys: read_keys::of_entry(cx, &input.attrs, Place::Enum),
            variants: data.variants.iter().map(|variant| self::variant(cx, variant)).collect(),
        },
        Data::Struct(data) => {
            let keys = read_keys::of_entry(cx, &input.attrs, Place::Struct);
            ast::Data::Struct(entry(cx, &input.ident, keys, &input.attrs, &data.fields))
        }
        Data::Union(data) => {
            let message = "a union cannot be an API error; use an enum or a struct";
            cx.error(data.union_token, message);
            return None;
        }
    };
    Some(Input { ident: &input.ident, generics: &input.generics, data })
}

fn variant<'a>(cx: &Ctxt, variant: &'a syn::Variant) -> Variant<'a> {
    let keys = read_keys::of_entry(cx, &variant.attrs, Place::Variant);
    entry(cx, &variant.ident, keys, &variant.attrs, &variant.fields)
}

fn entry<'a>(
    cx: &Ctxt,
    ident: &'a Ident,
    keys: EntryKeys,
    attrs: &[Attribute],
    fields: &'a Fields,
) -> Variant<'a> {
    let fields = fields.iter().enumerate().map(|(index, field)| self::field(cx, index, field));
    Variant { ident, keys, fields: fields.collect(), others: others::read(attrs) }
}

fn field<'a>(cx: &Ctxt, index: usize, field: &'a syn::Field) -> Field<'a> {
    let member = match &field.ident {
        Some(ident) => Member::Named(ident.clone()),
        None => Member::Unnamed(Index::from(index)),
    };
    Field { member, ty: &field.ty, keys: read_keys::of_field(cx, &field.attrs) }
}
