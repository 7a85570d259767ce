//! Writes the code of a sound model. Nothing here can fail.

pub(super) mod bounds;
pub(super) mod frameworks;

mod catalogued;
mod error;
mod names;
mod proof;
mod rows;
mod transparent;
mod visit;

use proc_macro2::TokenStream;
use quote::quote;

use super::model::{Model, Status};
use crate::support::emit;

/// Writes everything that `derive(ApiError)` emits.
pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let owner = emit::owner(model.ident, model.hash, &model.krate);
    let generics = bounds::bounded(model);
    let rows = rows::expand(model);
    let api_error = error::expand(model, &generics);
    let catalogued = catalogued::expand(model, &generics);
    let proof = proof::expand(model, &catalogued::envelope(model));
    let frameworks = frameworks::expand(&model.krate, model.ident, &generics, model.skip);
    let allowed = allowed_lints(model);
    quote! {
        #allowed
        const _: () = {
            #owner
            #rows
            #api_error
            #catalogued
            #proof
            #frameworks
        };
    }
}

/// Allows the lints that the generated code cannot satisfy.
fn allowed_lints(model: &Model<'_>) -> TokenStream {
    // A const status must be a path, even if the name alone would be in scope.
    let has_path = model.entries().any(|entry| matches!(entry.status, Status::Const(_)));
    let paths = has_path.then(|| quote!(#[allow(unused_qualifications)]));
    // The parameter may already have the bound that a key requires.
    let has_types = model.generics.type_params().next().is_some();
    let bounds = has_types.then(|| quote!(#[allow(clippy::trait_duplication_in_bounds)]));
    // A deprecated type or variant still has a response.
    quote!(#[allow(deprecated)] #paths #bounds)
}
