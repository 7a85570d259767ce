//! Names in the generated code.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, format_ident, quote};
use syn::{Member, Token, spanned::Spanned};

use super::super::model::{Entry, FieldRole, Model};

/// Returns a local name with the macro's own hygiene, also inside code with a span of the user's.
pub(super) fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// Returns the name of a field in a pattern. Its span is the field's type, where mistakes are the
/// user's.
pub(super) fn field(field: &FieldRole<'_>) -> Ident {
    format_ident!("__field{}", field.index, span = field.ty.span())
}

/// Writes the pattern that binds some fields of an entry.
pub(super) fn pattern(
    model: &Model<'_>,
    entry: &Entry<'_>,
    fields: &[(&Member, Ident)],
) -> TokenStream {
    let path = VariantPath::new(model, entry.ident);
    let mut bindings = TokenStream::new();
    for (member, name) in fields {
        bindings.extend(quote!(#member: #name,));
    }
    quote!(#path { #bindings .. })
}

/// The path of a variant in a pattern: `PayError::Gone`, or `Self` for a struct.
///
/// `Self::Gone` would be looked up among all variants, at each mention.
pub(super) struct VariantPath<'a> {
    container: &'a Ident,
    variant: Option<&'a Ident>,
}

impl<'a> VariantPath<'a> {
    pub(super) fn new(model: &'a Model<'_>, variant: &'a Ident) -> Self {
        Self { container: model.ident, variant: (!model.is_struct).then_some(variant) }
    }
}

impl ToTokens for VariantPath<'_> {
    // Token by token: a stream inside a stream costs more than all its tokens.
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self.variant {
            None => <Token![Self]>::default().to_tokens(tokens),
            Some(variant) => {
                tokens.append(self.container.clone());
                <Token![::]>::default().to_tokens(tokens);
                tokens.append(variant.clone());
            }
        }
    }
}
