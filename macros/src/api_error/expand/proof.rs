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
    !concrete(model).is_empty() || model.has_const_status()
}

/// Returns the inner types that do not depend on a type parameter, in the order of `__CATALOG`. The
/// others are proven where the parameter is known: in the book that lists the type.
pub(super) fn concrete<'a>(model: &Model<'a>) -> Vec<&'a Type> {
    let mut types = Vec::new();
    for passed in &model.transparents {
        if !is_generic(passed.ty, model.generics) {
            types.push(passed.ty);
        }
    }
    types
}

/// Walks the rows and everything below.
fn unique(model: &Model<'_>) -> Option<TokenStream> {
    if !is_needed(model) {
        return None;
    }
    let (krate, ident) = (&model.krate, model.ident);
    let own = quote_spanned!(ident.span()=> const _: () = __PROBLEMS.report_own(););
    let mut reports = TokenStream::new();
    for (child, ty) in concrete(model).into_iter().enumerate() {
        let report = quote!(#krate::__private::report(&__PROBLEMS, #child));
        reports.extend(emit::check(ty, report));
    }
    Some(quote! {
        static __PROBLEMS: #krate::__private::Problems =
            #krate::__private::unique::<{ #krate::__private::slots(&__CATALOG) }>(&__CATALOG);
        #own
        #reports
    })
}

/// The book that the type names must list it.
fn member(model: &Model<'_>) -> Option<TokenStream> {
    let (krate, book) = (&model.krate, model.book?);
    let listed = quote!(<#book as #krate::ErrorBook>::BOOK);
    Some(emit::check(book, quote!(#krate::__private::member(#listed, &__ROWS))))
}

/// Each const that gives a status must give one of an error.
fn statuses(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    let mut checked: Vec<&Path> = Vec::new();
    let mut checks = TokenStream::new();
    for entry in &model.entries {
        let Status::Const(path) = entry.status else { continue };
        // That of the container is the status of many.
        if checked.iter().any(|&known| ptr::eq(known, path)) {
            continue;
        }
        checked.push(path);
        let number = quote_spanned!(path.span()=> #path.as_u16());
        let is_error = quote!(#krate::__private::is_error_status(#number));
        checks.extend(emit::check(path, is_error));
    }
    checks
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
    Some(emit::check(envelope, fit))
}

/// What a type passes on must fit an envelope that it names: details must not shadow its members, and
/// codes must be numbers where it shows numbers. In a book, the book proves it.
fn passed_rows_fit(model: &Model<'_>) -> TokenStream {
    let (Some(envelope), krate) = (model.envelope, &model.krate) else { return TokenStream::new() };
    let shape = quote!(&<#envelope as #krate::Envelope>::SHAPE);
    let mut checks = TokenStream::new();
    for ty in &concrete(model) {
        let ty = with_static_lifetimes(ty.to_token_stream());
        let passed = emit::catalog(krate, &ty);
        let fit = quote!(#krate::__private::passed_rows_fit(#passed, #shape));
        checks.extend(emit::check(&ty, fit));
    }
    checks
}

/// Named details must not shadow members of an envelope that spreads them.
fn details_fit(model: &Model<'_>, envelope: &TokenStream) -> TokenStream {
    let mut checks = TokenStream::new();
    for field in &model.roles() {
        let Role::Detail { name, key, .. } = &field.role else { continue };
        let span = key.map_or_else(|| field.member.span(), Text::span);
        let krate = emit::at(span, &model.krate);
        checks.extend(quote_spanned! {span=>
            const _: () =
                #krate::__private::detail_fits(&<#envelope as #krate::Envelope>::SHAPE, #name);
        });
    }
    checks
}
