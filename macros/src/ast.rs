//! The input as it stands: what was written, right or wrong.

use syn::{
    Attribute, DeriveInput, Expr, Fields, Generics, Ident, Index, Lit, LitStr, Member, Meta, Type,
};

use crate::{
    attr::{EntryKeys, FieldKeys, OrNone},
    ctxt::Ctxt,
    hash,
    symbol::Place,
    template::{self, Message},
};

/// An enum or a struct that derives `ApiError`.
pub(crate) struct Input<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    pub(crate) data: Data<'a>,
    /// Tells two types of one path apart.
    pub(crate) hash: u64,
}

pub(crate) enum Data<'a> {
    Enum { keys: EntryKeys, variants: Vec<Variant<'a>> },
    Struct(Variant<'a>),
}

/// A variant, or a whole struct.
pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) keys: EntryKeys,
    pub(crate) fields: Vec<Field<'a>>,
    pub(crate) message: Option<Message>,
    pub(crate) docs: Docs,
}

pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    pub(crate) ty: &'a Type,
    pub(crate) keys: FieldKeys,
}

/// What attributes of others say about a variant.
pub(crate) struct Docs {
    /// The doc comment.
    pub(crate) description: Option<String>,
    /// The format string of thiserror's `#[error("…")]`.
    pub(crate) display: Option<LitStr>,
    /// Whether it is `#[error(transparent)]`.
    pub(crate) is_transparent: bool,
    /// The note of `#[deprecated]`.
    pub(crate) deprecated: Option<String>,
}

impl<'a> Input<'a> {
    /// Reads the input; `None` for a union, which is a mistake of its own.
    pub(crate) fn read(cx: &Ctxt, input: &'a DeriveInput) -> Option<Self> {
        let data = match &input.data {
            syn::Data::Enum(data) => Data::Enum {
                keys: EntryKeys::read(cx, &input.attrs, Place::Enum),
                variants: data
                    .variants
                    .iter()
                    .map(|variant| {
                        let keys = EntryKeys::read(cx, &variant.attrs, Place::Variant);
                        Variant::read(cx, &variant.ident, keys, &variant.attrs, &variant.fields)
                    })
                    .collect(),
            },
            syn::Data::Struct(data) => {
                let keys = EntryKeys::read(cx, &input.attrs, Place::Struct);
                Data::Struct(Variant::read(cx, &input.ident, keys, &input.attrs, &data.fields))
            }
            syn::Data::Union(data) => {
                let message = "a union cannot be an API error; use an enum or a struct";
                cx.error(data.union_token, message);
                return None;
            }
        };
        let hash = hash::tokens(input);
        Some(Self { ident: &input.ident, generics: &input.generics, data, hash })
    }
}

impl<'a> Variant<'a> {
    fn read(
        cx: &Ctxt,
        ident: &'a Ident,
        keys: EntryKeys,
        attrs: &[Attribute],
        fields: &'a Fields,
    ) -> Self {
        let fields = fields.iter().enumerate().map(|(index, field)| Field {
            member: match &field.ident {
                Some(ident) => Member::Named(ident.clone()),
                None => Member::Unnamed(Index::from(index)),
            },
            ty: &field.ty,
            keys: FieldKeys::read(cx, &field.attrs),
        });
        let fields: Vec<_> = fields.collect();
        let message = keys.message.get().and_then(OrNone::text);
        let message = message.map(|literal| template::parse(cx, literal, &fields));
        Self { ident, keys, fields, message, docs: Docs::read(attrs) }
    }
}

impl Docs {
    pub(crate) fn read(attrs: &[Attribute]) -> Self {
        let mut lines = Vec::new();
        let (mut display, mut deprecated, mut is_transparent) = (None, None, false);
        for attr in attrs {
            if attr.path().is_ident("doc") {
                lines.extend(string_of(&attr.meta));
            } else if attr.path().is_ident("error") {
                display = display.or_else(|| first_string(&attr.meta));
                is_transparent |= is_transparent_error(&attr.meta);
            } else if attr.path().is_ident("deprecated") {
                deprecated = Some(deprecation_note(&attr.meta));
            }
        }
        Self { description: description(&lines), display, is_transparent, deprecated }
    }
}

/// `name = "text"`
fn string_of(meta: &Meta) -> Option<String> {
    match meta {
        Meta::NameValue(pair) => match &pair.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.value()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}

/// `name("text", …)`
fn first_string(meta: &Meta) -> Option<LitStr> {
    let tokens = meta.require_list().ok()?.tokens.clone();
    syn::parse2::<syn::Lit>(tokens.into_iter().take(1).collect()).ok().and_then(|lit| match lit {
        Lit::Str(text) => Some(text),
        _ => None,
    })
}

/// `error(transparent)`
fn is_transparent_error(meta: &Meta) -> bool {
    let word = meta.require_list().ok().and_then(|list| list.parse_args::<Ident>().ok());
    word.is_some_and(|word| word == "transparent")
}

/// The note of `#[deprecated]`, `#[deprecated = "…"]` or `#[deprecated(note = "…")]`.
fn deprecation_note(meta: &Meta) -> String {
    let mut note = string_of(meta);
    if let Meta::List(list) = meta {
        // A malformed attribute is rustc's to report.
        let _ = list.parse_nested_meta(|item| {
            let text: LitStr = item.value()?.parse()?;
            if item.path.is_ident("note") {
                note = Some(text.value());
            }
            Ok(())
        });
    }
    note.unwrap_or_default()
}

/// Doc lines as one text, without the blank that stands in front of each.
fn description(lines: &[String]) -> Option<String> {
    let lines: Vec<&str> = lines
        .iter()
        .flat_map(|line| line.split('\n'))
        .map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end())
        .collect();
    let text = lines.join("\n").trim().to_owned();
    (!text.is_empty()).then_some(text)
}
