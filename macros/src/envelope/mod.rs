//! `envelope!`: declares the JSON shape of error bodies.
//!
//! The files are the pipeline: `parse` reads tokens into `ast`, `check` turns that into `model`,
//! `expand` writes the code. After a mistake, `stub` writes types that cause no further errors.

mod ast;
mod check;
mod expand;
mod model;
mod parse;
mod source;
mod stub;

use proc_macro2::TokenStream;
use quote::quote;

use crate::support::ctxt::Ctxt;

pub(crate) fn declare(input: TokenStream) -> TokenStream {
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
