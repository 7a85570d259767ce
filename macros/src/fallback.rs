//! What stands in after a mistake, so that the user sees the mistake and nothing that follows
//! from it.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::DeriveInput;

use crate::{
    attr::BookKeys,
    bound::is_generic,
    expand,
    model::{Model, StatusOf, crate_path},
};

/// Impls with the right signatures and no content.
pub(crate) fn api_error(model: &Model<'_>) -> TokenStream {
    let (krate, ident) = (&model.krate, model.ident);
    let mut generics = model.generics.clone();
    let (_, arguments, _) = model.generics.split_for_impl();
    generics.make_where_clause().predicates.push(expand::is_error(ident, &arguments));
    let integrations = expand::integrations(model, &generics);
    let (params, _, clause) = generics.split_for_impl();
    let envelope = model.keys.envelope.get().filter(|ty| !is_generic(ty, model.generics));
    let book = model.keys.book.get().map(ToTokens::to_token_stream);
    let named = named(book.into_iter().chain(envelope.map(ToTokens::to_token_stream)));
    let statuses = model.entries().filter_map(|entry| match entry.status {
        StatusOf::Const(path) => Some(path),
        StatusOf::Number(_) => None,
    });
    quote! {
        #named
        #(const _: () = { let _ = #statuses; };)*
        #[automatically_derived]
        impl #params #krate::ApiError for #ident #arguments #clause {
            fn spec(&self) -> &'static #krate::ErrorSpec { ::core::unreachable!() }
        }
        #[automatically_derived]
        impl #params #krate::Catalogued for #ident #arguments #clause {
            const CATALOG: &'static #krate::Catalog = #krate::__private::NOTHING;
            type Envelope = #krate::envelope::Typed;
        }
        #integrations
    }
}

/// A book that lists nothing and that every type may name.
pub(crate) fn error_book(input: &DeriveInput, keys: &BookKeys) -> TokenStream {
    let krate = crate_path(keys.krate.get());
    let ident = &input.ident;
    let (params, arguments, clause) = input.generics.split_for_impl();
    let listed = keys.errors.get().into_iter().flatten();
    let types = listed.chain(keys.fallback.get()).chain(keys.envelope.get());
    let named = named(types.map(ToTokens::to_token_stream));
    quote! {
        #named
        #[automatically_derived]
        impl #params #krate::ErrorBook for #ident #arguments #clause {
            const BOOK: &'static #krate::Book = #krate::__private::EMPTY_BOOK;
            const OWNER: &'static #krate::Owner = #krate::__private::NOTHING.owner;
            type Envelope = #krate::envelope::Typed;
        }
    }
}

/// Uses the types that only an attribute names, lest their imports seem unused.
fn named(types: impl Iterator<Item = TokenStream>) -> TokenStream {
    quote! {
        const _: ::core::option::Option<(#(#types,)*)> = ::core::option::Option::None;
    }
}
