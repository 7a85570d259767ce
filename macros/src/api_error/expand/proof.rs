//! The const checks: uniqueness below `transparent`, membership in the book, statuses, details.

use std::ptr;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::{Path, Type, spanned::Spanned};

use super::super::model::{Model, Role, Status};
use super::bounds::has_types;
use crate::support::{
    emit,
    generics::{is_generic, with_static_lifetimes},
    text::Text,
};

/// Writes all checks. `envelope` is that of the type.
pub(super) fn expand(model: &Model<'_>, envelope: &TokenStream) -> TokenStream {
    let unique = unique(model);
    let member = member(model);
    let (statuses, details) = (statuses(model), details_fit(model, envelope));
    let (codes, passed) = (own_codes_fit(model), passed_rows_fit(model));
    quote!(#unique #member #statuses #details #codes #passed)
}

/// Whether there is something that the macro cannot see.
pub(super) fn is_needed(model: &Model<'_>) -> bool {
    !concrete(model).is_empty()
        || model.entries().any(|entry| matches!(entry.status, Status::Const(_)))
}

/// Returns the inner types that do not depend on a type parameter, in the order of `__CATALOG`. The
/// others are proven where the parameter is known: in the book that lists the type.
pub(super) fn concrete<'a>(model: &Model<'a>) -> Vec<&'a Type> {
    let types = model.transparents().map(|passed| passed.ty);
    types.filter(|ty| !is_generic(ty, model.generics)).collect()
}

/// Walks the rows and everything below.
fn unique(model: &Model<'_>) -> Option<TokenStream> {
    if !is_needed(model) {
        return None;
    }
    let (krate, ident) = (&model.krate, model.ident);
    let own = quote_spanned!(ident.span()=> const _: () = __PROBLEMS.report_own(););
    let reports = concrete(model).into_iter().enumerate().map(|(child, ty)| {
        let report = emit::over(ty, quote!(#krate::__private::report(&__PROBLEMS, #child)));
        quote!(const _: () = #report;)
    });
    Some(quote! {
        static __PROBLEMS: #krate::__private::Problems =
            #krate::__private::unique::<{ #krate::__private::slots(&__CATALOG) }>(&__CATALOG);
        #own
        #(#reports)*
    })
}

/// The book that the type names must list it.
fn member(model: &Model<'_>) -> Option<TokenStream> {
    model.book.map(|book| {
        let krate = &model.krate;
        let listed = quote!(<#book as #krate::ErrorBook>::BOOK);
        let member = emit::over(book, quote!(#krate::__private::member(#listed, &__ROWS)));
        quote!(const _: () = #member;)
    })
}

/// Each const that gives a status must give one of an error.
fn statuses(model: &Model<'_>) -> TokenStream {
    let mut paths: Vec<&Path> = Vec::new();
    for entry in model.entries() {
        match entry.status {
            // That of the container is the status of many.
            Status::Const(path) if !paths.iter().any(|&known| ptr::eq(known, path)) => {
                paths.push(path);
            }
            _ => {}
        }
    }
    let checks = paths.iter().map(|path| {
        let (krate, number) = (&model.krate, quote_spanned!(path.span()=> #path.as_u16()));
        let check = emit::over(path, quote!(#krate::__private::is_error_status(#number)));
        quote!(const _: () = #check;)
    });
    checks.collect()
}

/// The codes of a type must fit an envelope that it names. In a book, the book proves it.
///
/// The runtime takes the envelope from the impl, which reports a type that is none.
fn own_codes_fit(model: &Model<'_>) -> Option<TokenStream> {
    let (krate, ident, envelope) = (&model.krate, model.ident, model.envelope?);
    if has_types(model.generics) {
        return None;
    }
    let (_, arguments, _) = model.generics.split_for_impl();
    let arguments = with_static_lifetimes(arguments.to_token_stream());
    let fit = quote!(#krate::__private::own_codes_fit::<#ident #arguments>(&__ROWS));
    let fit = emit::over(envelope, fit);
    Some(quote!(const _: () = #fit;))
}

/// What a type passes on must fit an envelope that it names: details must not shadow its members, and
/// codes must be numbers where it shows numbers. In a book, the book proves it.
fn passed_rows_fit(model: &Model<'_>) -> TokenStream {
    let (Some(envelope), krate) = (model.envelope, &model.krate) else { return TokenStream::new() };
    let shape = quote!(&<#envelope as #krate::Envelope>::SHAPE);
    let checks = concrete(model).into_iter().map(|ty| {
        let ty = with_static_lifetimes(ty.to_token_stream());
        let passed = quote!(<#ty as #krate::HasCatalog>::CATALOG);
        let fit = quote!(#krate::__private::passed_rows_fit(#passed, #shape));
        let fit = emit::over(&ty, fit);
        quote!(const _: () = #fit;)
    });
    checks.collect()
}

/// Named details must not shadow members of an envelope that spreads them.
fn details_fit(model: &Model<'_>, envelope: &TokenStream) -> TokenStream {
    let checks = model.roles().into_iter().filter_map(|field| {
        let Role::Detail { name, key, .. } = &field.role else { return None };
        let span = key.map_or_else(|| field.member.span(), Text::span);
        let krate = emit::at(span, &model.krate);
        Some(quote_spanned! {span=>
            const _: () =
                #krate::__private::detail_fits(&<#envelope as #krate::Envelope>::SHAPE, #name);
        })
    });
    checks.collect()
}
