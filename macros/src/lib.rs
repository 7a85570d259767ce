//! The macros of errorbook. Use them through the crate `errorbook`.
//!
//! The modules in the order in which an input passes them: `ast` reads it, `check` says what is
//! wrong, `model` is what it means, `expand` writes the code, and `fallback` stands in where
//! something was wrong.

mod ast;
mod attr;
mod bound;
mod case;
mod check;
mod ctxt;
mod derive;
mod envelope;
mod expand;
mod fallback;
mod hash;
mod model;
#[cfg(test)]
mod reference;
mod status;
mod suggest;
mod symbol;
mod template;

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

#[doc = include_str!("../docs/api_error.md")]
#[proc_macro_derive(ApiError, attributes(api))]
pub fn derive_api_error(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    derive::api_error(&input).into()
}

#[doc = include_str!("../docs/error_book.md")]
#[proc_macro_derive(ErrorBook, attributes(book))]
pub fn derive_error_book(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    derive::error_book(&input).into()
}

/// Declares envelopes; the runtime exports and documents it as `errorbook::envelope!`.
#[proc_macro]
pub fn envelope(input: TokenStream) -> TokenStream {
    envelope::expand(input.into()).into()
}
