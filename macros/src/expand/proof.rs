//! The const checks: uniqueness below `transparent`, membership in the book.

use std::ptr;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::{LitStr, Path, spanned::Spanned};

use super::spec_table::{book_owner, envelope, nested_catalog};
use crate::{
    bound::{is_generic, with_static_lifetimes},
    model::{Model, StatusOf},
};

pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let unique = unique(model);
    let member = member(model);
    let (statuses, details) = (statuses(model), details_fit(model));
    quote!(#unique #member #statuses #details)
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
    let nested =
        types.iter().map(|ty| nested_catalog(model, with_static_lifetimes(ty.to_token_stream())));
    let reports = types
        .iter()
        .enumerate()
        .map(|(child, ty)| quote_spanned!(ty.span()=> const _: () = __PROBLEMS.report(#child);));
    let own = quote_spanned!(ident.span()=> const _: () = __PROBLEMS.report_own(););
    Some(quote! {
        const __TREE: &#krate::Catalog = &#krate::Catalog::new(__OWNER, #book, &__SPECS, &[#(#nested),*]);
        static __PROBLEMS: #krate::__private::Problems =
            #krate::__private::unique::<{ #krate::__private::slots(__TREE) }>(__TREE);
        #own
        #(#reports)*
    })
}

/// The book that the type names must list it.
fn member(model: &Model<'_>) -> Option<TokenStream> {
    model.keys.book.get().map(|book| {
        let krate = model.krate_at(book.span());
        quote_spanned! {book.span()=>
            const _: () = #krate::__private::member(<#book as #krate::ErrorBook>::BOOK, __OWNER);
        }
    })
}

/// Each const that gives a status must give one of an error.
fn statuses(model: &Model<'_>) -> TokenStream {
    let mut paths: Vec<&Path> = Vec::new();
    for entry in model.entries() {
        match entry.status {
            // That of the container is the status of many.
            StatusOf::Const(path) if !paths.iter().any(|&known| ptr::eq(known, path)) => {
                paths.push(path);
            }
            _ => {}
        }
    }
    let checks = paths.iter().map(|path| {
        let krate = model.krate_at(path.span());
        quote_spanned! {path.span()=>
            const _: () = #krate::__private::is_error_status(#path.as_u16());
        }
    });
    checks.collect()
}

/// Named details must not shadow members of an envelope that spreads them.
fn details_fit(model: &Model<'_>) -> TokenStream {
    let envelope = envelope(model);
    let fields = model.entries().flat_map(|entry| entry.fields);
    let checks = fields.filter_map(|field| {
        let (name, said) = (field.detail_name()?, field.keys.detail.get()?);
        let span = said.as_ref().map_or_else(|| field.member.span(), LitStr::span);
        let krate = model.krate_at(span);
        Some(quote_spanned! {span=>
            const _: () =
                #krate::__private::detail_fits(&<#envelope as #krate::Envelope>::SHAPE, #name);
        })
    });
    checks.collect()
}
