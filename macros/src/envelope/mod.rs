//! `envelope!`: declares the JSON shape of error bodies.
//!
//! The files are the pipeline: `parse` reads tokens into `ast` and goes on after a mistake,
//! `check` turns that into `model`, where only sound shapes exist, and `expand` cannot fail.

mod ast;
mod check;
mod expand;
mod json;
mod model;
mod parse;
mod source;
mod text;

use proc_macro2::TokenStream;

use crate::ctxt::Ctxt;

/// What `envelope!` expands to. With mistakes: all of them, and stubs so that no use of the types
/// adds another.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let input = parse::input(&cx, input);
    let shapes: Vec<_> =
        input.declarations.iter().map(|declaration| check::declaration(&cx, declaration)).collect();
    let Err(errors) = cx.finish() else {
        return expand::envelopes(&input, shapes.iter().flatten());
    };
    let stubs = expand::stubs(&input);
    quote::quote!(#errors #stubs)
}
