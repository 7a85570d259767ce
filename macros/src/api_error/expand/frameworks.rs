//! The one call through which the runtime adds the impls of its features.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Generics;

use super::super::ast::Skipped;
use crate::support::{emit, generics::parameters};

pub(in super::super) fn expand(
    krate: &TokenStream,
    ident: &Ident,
    generics: &Generics,
    predicates: &TokenStream,
    skip: &[Skipped],
) -> TokenStream {
    let (_, arguments, _) = generics.split_for_impl();
    let params = parameters(generics);
    // A name that the runtime does not know fails here, at the user's word.
    let (mut known, mut names) = (TokenStream::new(), TokenStream::new());
    for Skipped { name, word } in skip {
        let krate = emit::at(name.span(), krate);
        known.extend(quote_spanned! {name.span()=>
            const _: () = #krate::__private::is_one_of(#krate::__private::FRAMEWORKS, #word);
        });
        // A keyword is no framework, and would end the pattern that compares the names.
        if syn::parse2::<Ident>(name.to_token_stream()).is_ok() {
            name.to_tokens(&mut names);
        }
    }
    quote! {
        #known
        #krate::__private::impl_frameworks! {
            [#params] [#ident #arguments] [#predicates] [#names]
        }
    }
}
