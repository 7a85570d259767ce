//! `http_errors!`: declares the enum of what frameworks refuse.
//!
//! The files are the pipeline: `parse` reads tokens into `ast`, `check` turns that into `model`,
//! `expand` writes the code. After a mistake, `stub` writes an enum that causes no further errors.
//! `defaults` is the table of the rows.

mod ast;
mod attrs;
mod check;
mod defaults;
mod expand;
mod model;
mod parse;
mod stub;

use proc_macro2::TokenStream;
use quote::quote;

use crate::support::ctxt::Ctxt;

pub(crate) fn declare(input: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let Some(ast) = parse::input(&cx, input) else {
        // Without a name, no enum would help.
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
