//! Impls after a mistake: the right signatures and no content, so that no use of the type adds
//! another error.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Path;

use super::{
    ast::{Input, Status},
    expand::{
        bounds::{is_described, with_error},
        frameworks,
    },
};
use crate::support::{
    emit::{self, Runtime},
    generics::is_generic,
};

/// Writes the impls of a type with a mistake in its keys.
pub(super) fn stub(input: &Input<'_>) -> TokenStream {
    let Runtime { path, .. } = Runtime::at(&input.keys().krate);
    impls(input, is_described(&path, input.ident, input.generics).as_ref())
}

/// Writes the impls of a type that cannot be read. Nothing is required of it, because other derives
/// cannot read it either.
pub(super) fn unreadable(input: &Input<'_>) -> TokenStream {
    impls(input, None)
}

fn impls(input: &Input<'_>, required: Option<&TokenStream>) -> TokenStream {
    let (keys, ident) = (input.keys(), input.ident);
    let Runtime { path: krate, import } = Runtime::at(&keys.krate);
    let generics = with_error(&krate, ident, input.generics);
    let frameworks = frameworks::expand(&krate, ident, &generics, keys.skip.items());
    let (params, arguments, clause) = generics.split_for_impl();
    let (mentioned, statuses) = (mentioned(input), const_statuses(input));
    quote! {
        const _: () = {
            #import
            #required
            #mentioned
            #(const _: () = { let _ = #statuses; };)*
            #[automatically_derived]
            impl #params #krate::ApiError for #ident #arguments #clause {
                fn spec(&self) -> #krate::ErrorSpec { ::core::unreachable!() }
            }
            #[automatically_derived]
            impl #params #krate::Catalogued for #ident #arguments #clause {
                const CATALOG: &'static #krate::Catalog = #krate::__private::NOTHING;
                type Envelope = #krate::envelope::Typed;
            }
            #frameworks
        };
    }
}

fn mentioned(input: &Input<'_>) -> TokenStream {
    let keys = input.keys();
    let envelope = keys.envelope.get().ok().flatten();
    let envelope = envelope.filter(|ty| !is_generic(ty, input.generics));
    let book = keys.book.get().ok().flatten().map(ToTokens::to_token_stream);
    emit::mention(book.into_iter().chain(envelope.map(ToTokens::to_token_stream)))
}

fn const_statuses<'a>(input: &'a Input<'_>) -> impl Iterator<Item = &'a Path> {
    let of_type = &input.keys().status;
    let statuses = input.variants().iter().map(move |variant| variant.keys.status.or(of_type));
    statuses.filter_map(|status| match status {
        Ok(Some(Status::Const(path))) => Some(path),
        _ => None,
    })
}
