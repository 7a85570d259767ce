//! `#[derive(ApiError)]`.
//!
//! The files are the pipeline: `parse` reads the input into `ast`, `check` turns that into `model`,
//! `expand` writes the code. After a mistake, `stub` writes impls that cause no further errors.

mod ast;
mod check;
mod expand;
mod model;
mod parse;
mod stub;

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::support::ctxt::Ctxt;

/// Writes the impls of an enum whose declaration has a mistake.
pub(crate) fn stub_of(item: &TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let Ok(item) = syn::parse2(item.clone()) else { return cx.finish().err().unwrap_or_default() };
    let impls = parse::input(&cx, &item).map(|ast| stub::stub(&ast));
    let errors = cx.finish().err();
    quote!(#errors #impls)
}

pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let cx = Ctxt::new();
    let Some(ast) = parse::input(&cx, input) else {
        // A union cannot be an error, so no impl would help.
        return cx.finish().err().unwrap_or_default();
    };
    match check::check(cx, &ast) {
        Ok(model) => expand::expand(&model),
        Err(errors) => {
            let stub = stub::stub(&ast);
            quote!(#errors #stub)
        }
    }
}

/// Writes the impls of a type whose fields or variants cannot be read.
pub(crate) fn stub(input: &DeriveInput) -> TokenStream {
    let cx = Ctxt::new();
    let ast = parse::input(&cx, input);
    // The mistake is that of the item.
    let _ = cx.finish();
    ast.map(|ast| stub::unreadable(&ast)).unwrap_or_default()
}
