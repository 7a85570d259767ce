//! A book after a mistake: it lists nothing, and every type can name it.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::ast::Input;
use crate::support::emit;

pub(super) fn stub(input: &Input<'_>) -> TokenStream {
    let keys = &input.keys;
    let krate = emit::crate_path(keys.krate.get());
    let ident = &input.item.ident;
    let (params, arguments, clause) = input.item.generics.split_for_impl();
    let types = keys.errors.items().iter().chain(keys.fallback.get()).chain(keys.envelope.get());
    let types = types.chain(keys.also.items());
    let mentioned = emit::mention(types.map(ToTokens::to_token_stream));
    quote! {
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
    }
}
