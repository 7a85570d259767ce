//! The one call through which the runtime adds the impls of its features.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Generics;

use crate::model::Model;

pub(crate) fn expand(model: &Model<'_>, generics: &Generics) -> TokenStream {
    let (krate, ident) = (&model.krate, model.ident);
    let (_, arguments, _) = model.generics.split_for_impl();
    let params = params(generics);
    let predicates = generics.where_clause.as_ref().map(|clause| &clause.predicates);
    let skip = model.keys.skip.get().map(Vec::as_slice).unwrap_or_default();
    // A name that the runtime does not know fails here, at the user's word.
    let known = skip.iter().map(|name| {
        quote_spanned!(name.span()=> const _: () = #krate::__private::integration_names::#name;)
    });
    quote! {
        #(#known)*
        #krate::__private::impl_integrations! {
            [#params] [#ident #arguments] [#predicates] [#(#skip)*]
        }
    }
}

/// The parameters as an impl declares them, without their defaults or angle brackets.
fn params(generics: &Generics) -> TokenStream {
    let params = generics.params.iter().map(|param| match param {
        syn::GenericParam::Lifetime(lifetime) => quote!(#lifetime),
        syn::GenericParam::Type(ty) => {
            let syn::TypeParam { attrs, ident, colon_token, bounds, .. } = ty;
            let attrs = attrs.iter();
            quote!(#(#attrs)* #ident #colon_token #bounds)
        }
        syn::GenericParam::Const(constant) => {
            let syn::ConstParam { ident, ty, .. } = constant;
            let span = ident.span();
            quote_spanned!(span=> const #ident: #ty)
        }
    });
    quote!(#(#params),*)
}
