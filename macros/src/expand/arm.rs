//! Arms of a method's match: what an entry answers with its fields.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;

use super::option_argument;
use crate::{
    ast::Field,
    attr::FieldKeys,
    model::{Entry, Model},
};

/// The name of a bound field; its span is the field's type, where mistakes are the user's.
fn binding(field: &Field<'_>) -> Ident {
    Ident::new("__field", field.ty.span())
}

/// A local name of the generated code: of one hygiene, whatever span the code around it has.
pub(super) fn local(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// The body of a method that some entries answer themselves; the others take the default.
pub(super) fn answered(
    model: &Model<'_>,
    default: impl ToTokens,
    answer: impl Fn(&Entry<'_>) -> Option<TokenStream>,
) -> Option<TokenStream> {
    let arms: Vec<_> = model.entries().filter_map(&answer).collect();
    let rest = (arms.len() < model.variants.len()).then(|| quote!(_ => #default,));
    (!arms.is_empty()).then(|| quote!(match self { #(#arms)* #rest }))
}

/// The arm of an entry that answers with one field.
pub(super) fn field_arm(
    model: &Model<'_>,
    entry: &Entry<'_>,
    role: impl Fn(&FieldKeys) -> bool,
    value: impl FnOnce(&Field<'_>, &Ident) -> TokenStream,
) -> Option<TokenStream> {
    let field = entry.fields.iter().find(|field| role(&field.keys))?;
    let (path, member, name) = (model.path_of(entry.ident), &field.member, binding(field));
    let value = value(field, &name);
    Some(quote!(#path { #member: #name, .. } => #value,))
}

/// The arm of an entry that visits several fields.
pub(super) fn visiting_arm(
    model: &Model<'_>,
    entry: &Entry<'_>,
    visit: impl Fn(&Field<'_>, &Ident) -> Option<TokenStream>,
) -> Option<TokenStream> {
    let path = model.path_of(entry.ident);
    let (mut members, mut visits) = (Vec::new(), Vec::new());
    for (position, field) in entry.fields.iter().enumerate() {
        let mut name = format_ident!("__field{position}");
        name.set_span(binding(field).span());
        if let Some(call) = visit(field, &name) {
            let member = &field.member;
            members.push(quote!(#member: #name));
            visits.push(call);
        }
    }
    (!visits.is_empty()).then(|| quote!(#path { #(#members,)* .. } => { #(#visits)* }))
}

/// The runtime's function for a field, or its twin for an `Option`.
pub(super) fn viewed(
    model: &Model<'_>,
    function: &str,
    field: &Field<'_>,
    name: &Ident,
) -> TokenStream {
    let span = field.ty.span();
    let krate = model.krate_at(span);
    let function = match option_argument(field.ty) {
        Some(_) => format_ident!("{function}_option", span = span),
        None => format_ident!("{function}", span = span),
    };
    quote_spanned!(span=> #krate::__private::#function(#name))
}

/// What a field answers as an implementor of one of the runtime's traits.
pub(super) fn asked(
    model: &Model<'_>,
    r#trait: &str,
    method: &str,
    field: &Field<'_>,
    name: &Ident,
) -> TokenStream {
    let span = field.ty.span();
    let krate = model.krate_at(span);
    let [r#trait, method] = [r#trait, method].map(|word| Ident::new(word, span));
    quote_spanned!(span=> #krate::#r#trait::#method(#name))
}
