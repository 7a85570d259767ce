//! An enum after a mistake: all of its variants, and impls without content, so that no use of the
//! enum adds another error.

use std::slice;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Attribute;

use super::{
    ast::Input,
    attrs::{IMPLEMENTED, derived, is_named},
    expand::{cfgs, display, item, traits, variant},
    model::Model,
};
use crate::api_error;

pub(super) fn stub(input: &Input) -> TokenStream {
    let model = Model::new(input);
    let mut variants = TokenStream::new();
    for row in &model.rows {
        variants.extend(variant(row, &TokenStream::new()));
    }
    let traits = traits(input);
    let mut attrs = TokenStream::new();
    for attr in &input.attrs {
        if is_harmless(attr) {
            attr.to_tokens(&mut attrs);
        }
    }
    let item = item(input, &quote!(#[derive(#traits)] #attrs), &variants);
    let (cfgs, display) = (cfgs(&input.attrs), display(&model));
    let (runtime, name) = (&input.runtime, &input.name);
    let impls = api_error::stub_of(&quote!(#[api(crate = #runtime)] enum #name {}));
    quote! {
        #item
        #display
        #cfgs
        const _: () = { #impls };
    }
}

/// Without a derive, `#[api]` would be unknown. A derive of what the macro implements is a mistake
/// that was reported.
fn is_harmless(attr: &Attribute) -> bool {
    let derived = derived(slice::from_ref(attr));
    let conflicts = derived.iter().any(|path| IMPLEMENTED.iter().any(|name| is_named(path, name)));
    !attr.path().is_ident("api") && !conflicts
}
