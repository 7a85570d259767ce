//! The one call through which the runtime adds the impls of its features.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::Generics;

use crate::support::generics::parameters;

pub(in super::super) fn expand(
    krate: &TokenStream,
    ident: &Ident,
    generics: &Generics,
    skip: &[Ident],
) -> TokenStream {
    let (_, arguments, _) = generics.split_for_impl();
    let params = parameters(generics);
    let predicates = generics.where_clause.as_ref().map(|clause| &clause.predicates);
    // A name that the runtime does not know fails here, at the user's word.
    let known = skip.iter().map(|name| {
        quote_spanned!(name.span()=> const _: () = #krate::__private::framework_names::#name;)
    });
    quote! {
        #(#known)*
        #krate::__private::impl_frameworks! {
            [#params] [#ident #arguments] [#predicates] [#(#skip)*]
        }
    }
}
