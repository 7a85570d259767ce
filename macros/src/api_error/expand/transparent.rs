//! What a `transparent` variant asks of its inner error.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    super::model::{Model, Transparent},
    names::{VariantPath, local},
};

/// Writes the pattern of the variant, and the inner error that it binds.
pub(super) fn pattern_and_inner(
    model: &Model<'_>,
    passed: &Transparent<'_>,
) -> (TokenStream, TokenStream) {
    let path = VariantPath::new(model, passed.ident);
    let (member, name) = (passed.member, local("__inner"));
    let (krate, ty) = (&model.krate, passed.ty);
    let inner = quote!(<#ty as #krate::HasCatalog>::as_api_error(#name));
    (quote!(#path { #member: #name }), inner)
}
