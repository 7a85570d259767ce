//! What a `transparent` variant asks of its inner error.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;

use super::{
    super::model::{Model, Transparent},
    names::{VariantPath, local},
};
use crate::support::emit;

/// Writes the inner error's catalog.
pub(super) fn catalog(model: &Model<'_>, ty: &impl ToTokens) -> TokenStream {
    let nested = nested(model, ty);
    quote_spanned!(ty.span()=> #nested.catalog)
}

/// Writes the pattern of the variant, and the inner error that it binds.
pub(super) fn pattern_and_inner(
    model: &Model<'_>,
    passed: &Transparent<'_>,
) -> (TokenStream, TokenStream) {
    let path = VariantPath::new(model, passed.ident);
    let (member, name) = (passed.member, local("__inner"));
    let nested = nested(model, passed.ty);
    let inner = quote_spanned!(passed.ty.span()=> (#nested.error)(#name));
    (quote!(#path { #member: #name }), inner)
}

/// Writes the runtime's `Nested`, the one place that requires anything of the inner type.
fn nested(model: &Model<'_>, ty: &impl ToTokens) -> TokenStream {
    let krate = emit::at(ty.span(), &model.krate);
    quote_spanned!(ty.span()=> #krate::__private::nested::<#ty>())
}
