//! The bounds of the generated impls.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Generics, TypeGenerics, WherePredicate, parse_quote, parse_quote_spanned};

use super::super::model::{Model, Role};
use crate::support::generics::{is_generic, option_argument, referent};

/// Returns the generics with what the generated code requires of the parameters.
pub(super) fn bounded(model: &Model<'_>) -> Generics {
    let mut generics = with_error(model.ident, model.generics);
    let clause = generics.make_where_clause();
    let krate = &model.krate;
    for passed in model.transparents().filter(|passed| is_generic(passed.ty, model.generics)) {
        let ty = passed.ty;
        clause.predicates.push(parse_quote!(#ty: #krate::Catalogued));
    }
    for field in model.roles() {
        let ty = referent(option_argument(field.ty).unwrap_or(field.ty));
        if is_generic(ty, model.generics) {
            let bound = bound_of(&field.role, krate);
            clause.predicates.push(parse_quote!(#ty: #bound));
        }
    }
    generics
}

/// Returns the generics with the bound that the type is an error.
pub(in super::super) fn with_error(ident: &Ident, generics: &Generics) -> Generics {
    let mut bounded = generics.clone();
    let (_, arguments, _) = generics.split_for_impl();
    bounded.make_where_clause().predicates.push(is_error(ident, &arguments));
    bounded
}

/// The type is an error. Without parameters that is no condition, but all impls require it alike:
/// if it does not hold, each of them gives the same message, and the compiler shows it once.
fn is_error(ident: &Ident, arguments: &TypeGenerics<'_>) -> WherePredicate {
    parse_quote_spanned!(ident.span()=> #ident #arguments: ::core::error::Error)
}

/// Returns what the type of a field must be able to do.
fn bound_of(role: &Role<'_>, krate: &TokenStream) -> TokenStream {
    match role {
        Role::Param | Role::Header(_) | Role::RequestId => quote!(::core::fmt::Display),
        Role::Details | Role::Detail { .. } => quote!(#krate::__private::Serialize),
        Role::RetryAfter => quote!(#krate::RetryAfter),
        Role::Status => quote!(#krate::StatusValue),
    }
}
