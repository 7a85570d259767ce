//! From the model to Rust. Nothing here can fail.

mod arm;
mod book;
mod error_impl;
mod integration;
mod proof;
mod spec_table;

pub(crate) use book::expand as book;
pub(crate) use integration::expand as integrations;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{
    Generics, Ident, Path, TypeGenerics, WherePredicate, ext::IdentExt, parse_quote,
    parse_quote_spanned,
};

use crate::{
    attr::FieldKeys,
    bound::is_generic,
    model::{Model, StatusOf},
};

/// Everything that `derive(ApiError)` emits.
pub(crate) fn api_error(model: &Model<'_>) -> TokenStream {
    let owner = owner(model.ident, model.hash, &model.krate);
    let generics = bounded_generics(model);
    let table = spec_table::expand(model);
    let api_error = error_impl::expand(model, &generics);
    let catalogued = spec_table::catalogued(model, &generics);
    let proof = proof::expand(model);
    let integrations = integration::expand(model, &generics);
    let silenced = silenced(model);
    quote! {
        #silenced
        const _: () = {
            #owner
            #table
            #api_error
            #catalogued
            #proof
            #integrations
        };
    }
}

/// The lints that the generated code cannot please, where it would hit them.
fn silenced(model: &Model<'_>) -> TokenStream {
    // A const status must be a path, even where the name alone would be in scope.
    let has_path = model.entries().any(|entry| matches!(entry.status, StatusOf::Const(_)));
    let paths = has_path.then(|| quote!(#[allow(unused_qualifications)]));
    // The bound that a key asks for may stand on the parameter already.
    let has_types = model.generics.type_params().next().is_some();
    let bounds = has_types.then(|| quote!(#[allow(clippy::trait_duplication_in_bounds)]));
    // A deprecated type or variant is still answered with.
    quote!(#[allow(deprecated)] #paths #bounds)
}

/// What identifies a type, as `__OWNER`.
fn owner(ident: &Ident, hash: u64, krate: &Path) -> TokenStream {
    let name = ident.unraw().to_string();
    quote! {
        const __OWNER: &#krate::Owner = &#krate::Owner {
            path: ::core::concat!(::core::module_path!(), "::", #name),
            version: match ::core::option_env!("CARGO_PKG_VERSION") {
                ::core::option::Option::Some(version) => version,
                ::core::option::Option::None => "",
            },
            hash: #hash,
        };
    }
}

/// The generics with what the generated code asks of the parameters.
fn bounded_generics(model: &Model<'_>) -> Generics {
    let mut generics = model.generics.clone();
    let (krate, ident) = (&model.krate, model.ident);
    let (_, arguments, _) = model.generics.split_for_impl();
    let clause = generics.make_where_clause();
    clause.predicates.push(is_error(ident, &arguments));
    for transparent in model.transparents().filter(|passed| is_generic(passed.ty, model.generics)) {
        let ty = transparent.ty;
        clause.predicates.push(parse_quote!(#ty: #krate::Catalogued));
    }
    for (role, bound) in roles(krate) {
        for field in
            model.entries().flat_map(|entry| entry.fields).filter(|field| role(&field.keys))
        {
            let ty = referent(option_argument(field.ty).unwrap_or(field.ty));
            if is_generic(ty, model.generics) {
                clause.predicates.push(parse_quote!(#ty: #bound));
            }
        }
    }
    generics
}

/// The type is an error. Without parameters that is no condition, but what all impls require alike:
/// where it does not hold each of them says the same, and the compiler shows it once.
pub(crate) fn is_error(ident: &Ident, arguments: &TypeGenerics<'_>) -> WherePredicate {
    parse_quote_spanned!(ident.span()=> #ident #arguments: ::core::error::Error)
}

type Role = fn(&FieldKeys) -> bool;

/// What the type of a field must be able to do, by role.
fn roles(krate: &Path) -> [(Role, TokenStream); 4] {
    let text: Role = |keys| keys.param.is_set() || keys.header.is_set() || keys.request_id.is_set();
    [
        (text, quote!(::core::fmt::Display)),
        (
            |keys| keys.details.is_set() || keys.detail.is_set(),
            quote!(#krate::__private::Serialize),
        ),
        (|keys| keys.retry_after.is_set(), quote!(#krate::RetryAfter)),
        (|keys| keys.status.is_set(), quote!(#krate::StatusValue)),
    ]
}

/// The type behind references. A bound on `&'a T` would bind every `&T` in the impl to `'a`.
fn referent(ty: &syn::Type) -> &syn::Type {
    match ty {
        syn::Type::Reference(reference) => referent(&reference.elem),
        syn::Type::Group(group) => referent(&group.elem),
        other => other,
    }
}

/// The `T` of an `Option<T>`, as far as it is spelled so.
fn option_argument(ty: &syn::Type) -> Option<&syn::Type> {
    let path = match ty {
        syn::Type::Path(path) => path,
        // `$ty:ty` of a macro stands in an invisible group.
        syn::Type::Group(group) => return option_argument(&group.elem),
        _ => return None,
    };
    let last = path.path.segments.last().filter(|segment| segment.ident == "Option")?;
    match &last.arguments {
        syn::PathArguments::AngleBracketed(arguments) => match arguments.args.first()? {
            syn::GenericArgument::Type(inner) => Some(inner),
            _ => None,
        },
        _ => None,
    }
}

/// `::core::option::Option`, filled or not.
fn option(value: Option<impl quote::ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}
