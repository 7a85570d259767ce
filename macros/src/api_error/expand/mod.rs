//! Writes the code of a sound model. Nothing here can fail.

pub(super) mod bounds;
pub(super) mod frameworks;

mod catalogued;
mod columns;
mod error;
mod json;
mod names;
mod proof;
mod rows;
mod transparent;
mod visit;

use proc_macro2::TokenStream;
use quote::quote;

use super::model::Model;
use crate::support::emit;

/// Writes everything that `derive(ApiError)` emits.
pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let import = &model.import;
    let owner = emit::owner(model.ident, model.hash, &model.krate);
    let is_described = bounds::is_described(&model.krate, model.ident, model.generics);
    let predicates = bounds::predicates(model);
    let rows = rows::expand(model);
    let api_error = error::expand(model, &predicates);
    let catalogued = catalogued::expand(model, &predicates);
    let proof = proof::expand(model, &catalogued::envelope(model));
    let frameworks =
        frameworks::expand(&model.krate, model.ident, model.generics, &predicates, model.skip);
    let (allowed, no_status) = (allowed_lints(model), no_status(model));
    let untyped = json::import(model);
    quote! {
        #allowed
        const _: () = {
            #import
            #no_status
            #untyped
            #is_described
            #owner
            #rows
            #api_error
            #catalogued
            #proof
            #frameworks
        };
    }
}

/// Imports what words the mistake of a const that is no status.
fn no_status(model: &Model<'_>) -> Option<TokenStream> {
    let krate = &model.krate;
    model.has_const_status().then(|| {
        quote! {
            #[allow(unused_imports)]
            use #krate::NoStatus as _;
        }
    })
}

/// Allows the lints that the generated code cannot satisfy.
fn allowed_lints(model: &Model<'_>) -> TokenStream {
    // A const status must be a path, even if the name alone would be in scope.
    let paths = model.has_const_status().then(|| quote!(#[allow(unused_qualifications)]));
    // The parameter may already have the bound that a key requires.
    let has_types = model.generics.type_params().next().is_some();
    let bounds = has_types.then(|| quote!(#[allow(clippy::trait_duplication_in_bounds)]));
    // A deprecated type or variant still has a response.
    quote!(#[allow(deprecated)] #paths #bounds)
}
