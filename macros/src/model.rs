//! What the input means: defaults filled in, only legal states.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{Generics, Ident, LitStr, Member, Path, Type, ext::IdentExt};

use crate::{
    ast::{self, Data, Docs, Field, Input},
    attr::{EntryKeys, OrNone, Status},
    bound::is_generic,
    case::Case,
    ctxt::Ctxt,
    template::Message,
};

/// An error type.
pub(crate) struct Model<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) generics: &'a Generics,
    /// Tells two types of one path apart.
    pub(crate) hash: u64,
    /// Path of the runtime.
    pub(crate) krate: Path,
    /// What is said on the type itself.
    pub(crate) keys: &'a EntryKeys,
    pub(crate) is_struct: bool,
    pub(crate) variants: Vec<Variant<'a>>,
}

pub(crate) enum Variant<'a> {
    Entry(Entry<'a>),
    Transparent(Transparent<'a>),
}

/// One row of the catalog.
pub(crate) struct Entry<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) keys: &'a EntryKeys,
    pub(crate) code: Option<Code>,
    pub(crate) status: StatusOf<'a>,
    pub(crate) r#type: Option<&'a LitStr>,
    pub(crate) group: Option<&'a LitStr>,
    pub(crate) doc_url: Option<String>,
    pub(crate) message: Option<&'a Message>,
    pub(crate) docs: &'a Docs,
    pub(crate) fields: &'a [Field<'a>],
}

/// A code and where it comes from: the literal, or the name of the variant.
pub(crate) struct Code {
    pub(crate) text: String,
    pub(crate) tokens: TokenStream,
}

pub(crate) enum StatusOf<'a> {
    Number(u16),
    Const(&'a Path),
}

/// A variant that passes on another error.
pub(crate) struct Transparent<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) member: &'a Member,
    pub(crate) ty: &'a Type,
}

impl<'a> Model<'a> {
    pub(crate) fn build(cx: &Ctxt, input: &'a Input<'a>) -> Self {
        let (keys, variants, is_struct) = match &input.data {
            Data::Enum { keys, variants } => (keys, variants.as_slice(), false),
            Data::Struct(entry) => (&entry.keys, std::slice::from_ref(entry), true),
        };
        let krate = crate_path(keys.krate.get());
        let variants = variants.iter().filter_map(|variant| Variant::build(cx, keys, variant));
        Self {
            ident: input.ident,
            generics: input.generics,
            hash: input.hash,
            krate,
            keys,
            is_struct,
            variants: variants.collect(),
        }
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.variants.iter().filter_map(|variant| match variant {
            Variant::Entry(entry) => Some(entry),
            Variant::Transparent(_) => None,
        })
    }

    pub(crate) fn transparents(&self) -> impl Iterator<Item = &Transparent<'a>> {
        self.variants.iter().filter_map(|variant| match variant {
            Variant::Entry(_) => None,
            Variant::Transparent(transparent) => Some(transparent),
        })
    }

    /// The runtime's path at a place of the user's, so that a call there is shown there alone.
    pub(crate) fn krate_at(&self, place: Span) -> TokenStream {
        let tokens = self.krate.to_token_stream().into_iter();
        tokens
            .map(|mut token| {
                token.set_span(place);
                token
            })
            .collect()
    }

    /// Whether the type's own proof covers all that it can answer with. What depends on a type
    /// parameter is proven where the parameter is known.
    pub(crate) fn is_proven(&self) -> bool {
        self.transparents().all(|passed| !is_generic(passed.ty, self.generics))
    }

    /// The pattern's path for a variant: `PayError::Gone`, or `Self` for a struct. `Self::Gone`
    /// would be looked for among all variants, at each mention.
    pub(crate) fn path_of(&self, variant: &Ident) -> TokenStream {
        let ident = self.ident;
        if self.is_struct { quote!(Self) } else { quote!(#ident::#variant) }
    }
}

impl<'a> Variant<'a> {
    fn build(cx: &Ctxt, container: &'a EntryKeys, variant: &'a ast::Variant<'a>) -> Option<Self> {
        if variant.keys.transparent.is_set() {
            let field = variant.fields.first()?;
            let ast::Field { member, ty, .. } = field;
            return Some(Self::Transparent(Transparent { ident: variant.ident, member, ty }));
        }
        Entry::build(cx, container, variant).map(Self::Entry)
    }
}

impl<'a> Entry<'a> {
    fn build(cx: &Ctxt, container: &'a EntryKeys, variant: &'a ast::Variant<'a>) -> Option<Self> {
        let keys = &variant.keys;
        let status = keys.status.get().or(container.status.get());
        let status = match status {
            Some(Status::Number(number)) => Some(StatusOf::Number(*number)),
            Some(Status::Path(path)) => Some(StatusOf::Const(path)),
            None => {
                no_status(cx, container, variant);
                None
            }
        };
        let code = code(cx, container, variant);
        let doc_url = keys.doc_url.get().or(container.doc_url.get());
        let entry = Self {
            ident: variant.ident,
            keys,
            doc_url: doc_url.and_then(|parts| doc_url_of(parts, code.as_ref())),
            code,
            status: status?,
            r#type: keys.r#type.get().or(container.r#type.get()),
            group: keys.group.get().or(container.group.get()),
            message: variant.message.as_ref(),
            docs: &variant.docs,
            fields: &variant.fields,
        };
        expose_has_effect(cx, &entry);
        Some(entry)
    }

    pub(crate) fn has_role(&self, role: impl Fn(&Field<'_>) -> bool) -> bool {
        self.fields.iter().any(role)
    }
}

fn no_status(cx: &Ctxt, container: &EntryKeys, variant: &ast::Variant<'_>) {
    if !container.flawed && !variant.keys.flawed {
        let name = variant.ident.unraw();
        let fix = if variant.docs.is_transparent {
            "`#[api(transparent)]` to answer as the inner error does, or a status"
        } else {
            "`#[api(status = 409)]`"
        };
        cx.error(variant.ident, format!("`{name}` has no status; add {fix}"));
    }
}

fn code(cx: &Ctxt, container: &EntryKeys, variant: &ast::Variant<'_>) -> Option<Code> {
    let (word, tokens) = match (variant.keys.code.get(), container.code.get()) {
        (Some(OrNone::None), _) | (None, Some(OrNone::None)) => return None,
        (Some(OrNone::Text(literal)), _) => (literal.value(), literal.to_token_stream()),
        (None, _) => {
            let case = container.rename_all.get().copied().unwrap_or(Case::Snake);
            let name = variant.ident.unraw().to_string();
            (case.apply(&name), variant.ident.to_token_stream())
        }
    };
    let prefix = container.prefix.get().map(LitStr::value).unwrap_or_default();
    let text = prefix + &word;
    if !text.is_ascii() {
        let name = variant.ident.unraw();
        cx.error(&tokens, format!("the code of `{name}` would not be ASCII; add `code = \"…\"`"));
    }
    Some(Code { text, tokens })
}

/// The URL of an entry; one with a place for the code needs a code.
fn doc_url_of(parts: &[String], code: Option<&Code>) -> Option<String> {
    match (parts, code) {
        ([url], _) => Some(url.clone()),
        (parts, Some(code)) => Some(parts.join(&code.text)),
        (_, None) => None,
    }
}

/// `expose` lifts the mask of a 5xx, so below it is a misunderstanding.
fn expose_has_effect(cx: &Ctxt, entry: &Entry<'_>) {
    let is_dynamic = entry.has_role(|field| field.keys.status.is_set());
    if let (Some(key), StatusOf::Number(status @ ..500), false) =
        (entry.keys.expose.key(), &entry.status, is_dynamic)
    {
        let message = format!("`expose` has no effect on status {status}; remove it");
        cx.error(key, message);
    }
}

/// Where the runtime is, as far as the user said.
pub(crate) fn crate_path(key: Option<&Path>) -> Path {
    key.cloned().unwrap_or_else(|| syn::parse_quote!(::errorbook))
}
