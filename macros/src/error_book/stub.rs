//! A book after a mistake: it lists nothing, and every type can name it.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::ast::{Input, Listed};
use crate::support::emit::{self, Runtime};

pub(super) fn stub(input: &Input<'_>) -> TokenStream {
    let keys = &input.keys;
    let Runtime { path: krate, import } = Runtime::at(&keys.krate);
    let ident = &input.item.ident;
    let (params, arguments, clause) = input.item.generics.split_for_impl();
    let mut listed = TokenStream::new();
    for Listed { cfgs, ty } in keys.errors.items() {
        let mentioned = emit::mention(&[ty]);
        listed.extend(quote!(#cfgs #mentioned));
    }
    let mut others: Vec<&dyn ToTokens> = Vec::new();
    for ty in keys.also.items() {
        others.push(ty);
    }
    for key in &[&keys.fallback, &keys.envelope] {
        if let Ok(Some(ty)) = key.get() {
            others.push(ty);
        }
    }
    let mentioned = emit::mention(&others);
    quote! {
        const _: () = {
            #import
            #listed
            #mentioned
            #[automatically_derived]
            impl #params #krate::ErrorBook for #ident #arguments #clause {
                const BOOK: &'static #krate::Book = #krate::__private::EMPTY_BOOK;
                const OWNER: &'static #krate::Owner = #krate::__private::NOTHING.owner();
                type Envelope = #krate::envelope::Typed;
                const REPRESENTATIONS: &'static [#krate::envelope::Representation] =
                    &[#krate::envelope::Representation::of::<#krate::envelope::Typed>()];
            }
            #[automatically_derived]
            impl #params #krate::WithFallback for #ident #arguments #clause {}
        };
    }
}
