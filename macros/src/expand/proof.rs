//! The const checks: uniqueness below `transparent`, membership in the book.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;

use super::spec_table::{book_owner, envelope, nested_catalog};
use crate::{
    bound::{is_generic, with_static_lifetimes},
    model::{Entry, Model, StatusOf},
};

pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let unique = unique(model);
    let member = member(model);
    let details = details_fit(model);
    quote!(#unique #member #details)
}

/// Walks the rows and everything below. What depends on a type parameter is proven where the
/// parameter is known: in the book that lists the type.
fn unique(model: &Model<'_>) -> Option<TokenStream> {
    let concrete = |ty: &&syn::Type| !is_generic(ty, model.generics);
    let types: Vec<_> = model.transparents().map(|passed| passed.ty).filter(concrete).collect();
    let late_status = model.entries().any(|entry| matches!(entry.status, StatusOf::Const(_)));
    if types.is_empty() && !late_status {
        // The macro has seen it all.
        return None;
    }
    let (krate, ident, book) = (&model.krate, model.ident, book_owner(model));
    let nested = types.iter().map(|ty| {
        nested_catalog(model, with_static_lifetimes(ty.to_token_stream()))
    });
    let reports = types.iter().enumerate().map(|(child, ty)| {
        quote_spanned!(ty.span()=> const _: () = __PROBLEMS.report(#child);)
    });
    let own = quote_spanned!(ident.span()=> const _: () = __PROBLEMS.report_own(););
    Some(quote! {
        const __TREE: &#krate::Catalog = &#krate::Catalog::new(__OWNER, #book, &__SPECS, &[#(#nested),*]);
        const __PROBLEMS: #krate::__private::Problems =
            #krate::__private::unique::<{ #krate::__private::slots(__TREE) }>(__TREE);
        #own
        #(#reports)*
    })
}

/// The book that the type names must list it.
fn member(model: &Model<'_>) -> Option<TokenStream> {
    let krate = &model.krate;
    model.keys.book.get().map(|book| {
        quote_spanned! {book.span()=>
            const _: () = #krate::__private::member(<#book as #krate::ErrorBook>::BOOK, __OWNER);
        }
    })
}

/// Named details must not shadow members of an envelope that spreads them.
fn details_fit(model: &Model<'_>) -> Option<TokenStream> {
    let has_members = model.entries().any(|entry: &Entry<'_>| {
        entry.has_role(|field| field.keys.detail.is_set())
    });
    let (krate, ident) = (&model.krate, model.ident);
    let envelope = envelope(model);
    has_members.then(|| {
        quote_spanned! {ident.span()=>
            const _: () = #krate::__private::details_fit(
                &<#envelope as #krate::Envelope>::SHAPE,
                &__SPECS,
            );
        }
    })
}
