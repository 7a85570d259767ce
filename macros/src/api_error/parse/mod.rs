//! Reads the input into the [`ast`](super::ast). Every mistake is noted, and none ends the reading.

mod others;
mod read_keys;
mod self_status;

use syn::{Attribute, Data, DataEnum, DeriveInput, Fields, Ident, Index, Member, Type};

use super::ast::{self, EntryKeys, Field, Input, Variant};
use crate::support::{attribute::keys::Place, ctxt::Ctxt};

/// Reads the input. Returns `None` for a union, which is a mistake of its own.
pub(super) fn input<'a>(cx: &Ctxt, input: &'a DeriveInput) -> Option<Input<'a>> {
    let mut data = match &input.data {
        Data::Enum(data) => self::enumeration(cx, &input.attrs, data),
        Data::Struct(data) => {
            let keys = read_keys::of_entry(cx, &input.attrs, Place::Struct);
            ast::Data::Struct(entry(cx, &input.ident, keys, &input.attrs, &data.fields))
        }
        Data::Union(data) => {
            let message = "a union cannot be an API error; use an enum or a struct";
            cx.error(&data.union_token, message);
            return None;
        }
    };
    let (ident, generics) = (&input.ident, &input.generics);
    match &mut data {
        ast::Data::Enum { keys, variants } => {
            for variant in variants {
                self_status::resolve(cx, &mut variant.keys, ident, generics);
            }
            self_status::resolve(cx, keys, ident, generics);
        }
        ast::Data::Struct(entry) => self_status::resolve(cx, &mut entry.keys, ident, generics),
    }
    Some(Input { ident, generics, data })
}

fn enumeration<'a>(cx: &Ctxt, attrs: &[Attribute], data: &'a DataEnum) -> ast::Data<'a> {
    let mut keys = read_keys::of_entry(cx, attrs, Place::Enum);
    let mut variants = Vec::with_capacity(data.variants.len());
    for variant in &data.variants {
        variants.push(self::variant(cx, variant));
    }
    if variants.iter().any(|variant| variant.keys.has_misplaced) {
        keys.doubt();
    }
    if keys.has_misplaced {
        for variant in &mut variants {
            variant.keys.doubt();
        }
    }
    ast::Data::Enum { keys, variants }
}

fn variant<'a>(cx: &Ctxt, variant: &'a syn::Variant) -> Variant<'a> {
    let keys = read_keys::of_entry(cx, &variant.attrs, Place::Variant);
    entry(cx, &variant.ident, keys, &variant.attrs, &variant.fields)
}

fn entry<'a>(
    cx: &Ctxt,
    ident: &'a Ident,
    mut keys: EntryKeys,
    attrs: &[Attribute],
    declared: &'a Fields,
) -> Variant<'a> {
    let mut fields = Vec::with_capacity(declared.len());
    for (index, field) in declared.iter().enumerate() {
        fields.push(self::field(cx, index, field));
    }
    if fields.iter().any(|field| field.keys.has_misplaced) {
        keys.doubt();
    }
    if keys.has_misplaced {
        for field in &mut fields {
            field.keys.doubt();
        }
    }
    Variant { ident, keys, fields, others: others::read(attrs) }
}

fn field<'a>(cx: &Ctxt, index: usize, field: &'a syn::Field) -> Field<'a> {
    let member = match &field.ident {
        Some(ident) => Member::Named(ident.clone()),
        None => Member::Unnamed(Index::from(index)),
    };
    if matches!(&field.ty, Type::TraitObject(object) if object.dyn_token.is_none()) {
        cx.error(&field.ty, "a trait object without `dyn`; write `dyn` in front");
    }
    Field { member, ty: &field.ty, keys: read_keys::of_field(cx, &field.attrs) }
}
