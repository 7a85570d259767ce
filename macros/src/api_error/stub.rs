//! Impls after a mistake: the right signatures and no content, so that no use of the type adds
//! another error.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::{
    ast::{Input, Status},
    expand::{
        bounds::{is_described, is_error},
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
    let predicates = is_error(&krate, ident, input.generics);
    let skip = keys.skip.items();
    let frameworks = frameworks::expand(&krate, ident, input.generics, &predicates, skip);
    let (params, arguments, _) = input.generics.split_for_impl();
    let (mentioned, statuses) = (mentioned(input), const_statuses(input));
    quote! {
        const _: () = {
            #import
            #required
            #mentioned
            #statuses
            #[automatically_derived]
            impl #params #krate::ApiError for #ident #arguments where #predicates {
                fn spec(&self) -> #krate::ErrorSpec { ::core::unreachable!() }
            }
            #[automatically_derived]
            impl #params #krate::Catalogued for #ident #arguments where #predicates {
                const CATALOG: &'static #krate::Catalog = #krate::__private::NOTHING;
                type Envelope = #krate::envelope::Typed;
            }
            #frameworks
        };
    }
}

fn mentioned(input: &Input<'_>) -> TokenStream {
    let keys = input.keys();
    let mut types: Vec<&dyn ToTokens> = Vec::new();
    if let Ok(Some(book)) = keys.book.get() {
        types.push(book);
    }
    if let Ok(Some(envelope)) = keys.envelope.get()
        && !is_generic(envelope, input.generics)
    {
        types.push(envelope);
    }
    emit::mention(&types)
}

fn const_statuses(input: &Input<'_>) -> TokenStream {
    let mut statuses = TokenStream::new();
    for variant in input.variants() {
        if let Ok(Some(Status::Const(path))) = variant.keys.status.or(&input.keys().status) {
            statuses.extend(quote!(const _: () = { let _ = #path; };));
        }
    }
    statuses
}
