//! `#[derive(ErrorBook)]`.
//!
//! The files are the pipeline: `parse` reads the input into `ast`, `check` turns that into `model`,
//! `expand` writes the code. After a mistake, `stub` writes an impl that causes no further errors.

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

pub(crate) fn derive(input: &DeriveInput) -> TokenStream {
    let cx = Ctxt::new();
    let ast = parse::input(&cx, input);
    match check::check(cx, &ast) {
        Ok(model) => expand::expand(&model),
        Err(errors) => {
            let stub = stub::stub(&ast);
            quote!(#errors #stub)
        }
    }
}

/// Writes the impl of a book that cannot be read.
pub(crate) fn stub(input: &DeriveInput) -> TokenStream {
    let cx = Ctxt::new();
    let ast = parse::input(&cx, input);
    // The mistake is that of the item.
    let _ = cx.finish();
    stub::stub(&ast)
}
