//! The bounds of the generated impls.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{GenericParam, Generics};

use super::super::model::{Model, Role};
use crate::support::generics::{is_generic, option_argument, referent, with_static_lifetimes};

/// Writes what the generated code requires of the parameters, as the predicates of a `where`.
pub(super) fn predicates(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    let mut predicates = is_error(&model.krate, model.ident, model.generics);
    for passed in &model.transparents {
        let ty = passed.ty;
        if is_generic(ty, model.generics) {
            predicates.extend(quote!(, #ty: #krate::Catalogued));
        }
    }
    for field in &model.roles() {
        let ty = referent(option_argument(field.ty).unwrap_or(field.ty));
        if is_generic(ty, model.generics) {
            let bound = bound_of(&field.role, krate);
            predicates.extend(quote!(, #ty: #bound));
        }
    }
    predicates
}

/// Writes the predicates of the user, and that the type is an error.
///
/// Without type parameters that is no condition, and [`is_described`] reports it if it does not hold.
pub(in super::super) fn is_error(
    krate: &TokenStream,
    ident: &Ident,
    generics: &Generics,
) -> TokenStream {
    let (_, arguments, _) = generics.split_for_impl();
    let mut predicates = TokenStream::new();
    if let Some(clause) = &generics.where_clause {
        for predicate in &clause.predicates {
            predicates.extend(quote!(#predicate,));
        }
    }
    predicates.extend(if has_types(generics) {
        quote_spanned!(ident.span()=> #ident #arguments: ::core::error::Error)
    } else {
        quote!(for<'__e> <#ident #arguments as #krate::Itself<'__e>>::Type: ::core::error::Error)
    });
    predicates
}

/// Requires the type to be an error, in the one place where the message says what to derive.
pub(in super::super) fn is_described(
    krate: &TokenStream,
    ident: &Ident,
    generics: &Generics,
) -> Option<TokenStream> {
    let (_, arguments, _) = generics.split_for_impl();
    let arguments = with_static_lifetimes(arguments.to_token_stream());
    (!has_types(generics))
        .then(|| quote!(const _: () = <#ident #arguments as #krate::Described>::IS_ERROR;))
}

pub(super) fn has_types(generics: &Generics) -> bool {
    generics.params.iter().any(|param| !matches!(param, GenericParam::Lifetime(_)))
}

/// Returns what the type of a field must be able to do.
fn bound_of(role: &Role<'_>, krate: &TokenStream) -> TokenStream {
    match role {
        Role::Param | Role::Header(_) | Role::RequestId => quote!(::core::fmt::Display),
        Role::Details { .. } | Role::Detail { .. } => quote!(#krate::__private::Serialize),
        Role::Violations => quote!(#krate::ViolationList),
        Role::RetryAfter => quote!(#krate::RetryAfter),
        Role::Status => quote!(#krate::StatusValue),
    }
}
