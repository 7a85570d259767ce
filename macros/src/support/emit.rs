//! Pieces of generated code that more than one macro emits.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Path, ext::IdentExt};

/// Returns the path of the runtime: that of the key `crate`, else `::errorbook`.
pub(crate) fn crate_path(key: Option<&Path>) -> TokenStream {
    key.map_or_else(|| quote!(::errorbook), ToTokens::to_token_stream)
}

/// Moves a path to a place in the user's code, so that a failing call is shown only there.
pub(crate) fn at(place: Span, path: &TokenStream) -> TokenStream {
    let tokens = path.clone().into_iter();
    tokens
        .map(|mut token| {
            // `$crate` names its crate by its span, so it keeps that for the lookup. Any other token
            // gives it up: errors at it would point into the derive.
            let is_crate = matches!(&token, TokenTree::Ident(ident) if ident == "$crate");
            token.set_span(if is_crate { token.span().located_at(place) } else { place });
            token
        })
        .collect()
}

/// Declares `__OWNER`, which identifies a type.
pub(crate) fn owner(ident: &Ident, hash: u64, krate: &TokenStream) -> TokenStream {
    let name = ident.unraw().to_string();
    quote! {
        const __OWNER: &#krate::Owner = &#krate::__private::owner(
            ::core::concat!(::core::module_path!(), "::", #name),
            match ::core::option_env!("CARGO_PKG_VERSION") {
                ::core::option::Option::Some(version) => version,
                ::core::option::Option::None => "",
            },
            #hash,
        );
    }
}

/// Writes an `Option` as an expression.
pub(crate) fn option(value: Option<impl ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}

/// Mentions types that only an attribute names, so that their imports count as used.
pub(crate) fn mention(types: impl Iterator<Item = TokenStream>) -> TokenStream {
    quote! {
        const _: ::core::option::Option<(#(#types,)*)> = ::core::option::Option::None;
    }
}
