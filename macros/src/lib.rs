//! The macros of errorbook. Use them through the crate `errorbook`.
//!
//! Each macro is one room with the same six parts: `parse` reads the input into `ast`, `check` turns
//! that into `model`, `expand` writes the code, and `stub` replaces it after a mistake. `support` is
//! what the rooms share.
//!
//! Each user of the runtime compiles this crate, without optimization. So it has plain loops where a
//! chain of iterators, or `#(…)*` in `quote!`, would be compiled for this one place, and takes `&dyn`
//! or a slice where a parameter would be compiled for each type.

mod api_error;
mod envelope;
mod error_book;
#[cfg(test)]
mod fuzz;
mod http_errors;
#[cfg(test)]
mod reference;
#[cfg(test)]
mod snapshots;
mod support;

use proc_macro::TokenStream;

use self::support::item;

#[doc = include_str!("../docs/api_error.md")]
#[proc_macro_derive(ApiError, attributes(api, book))]
pub fn derive_api_error(input: TokenStream) -> TokenStream {
    item::derive(input.into(), api_error::derive, api_error::stub).into()
}

#[doc = include_str!("../docs/error_book.md")]
#[proc_macro_derive(ErrorBook, attributes(api, book))]
pub fn derive_error_book(input: TokenStream) -> TokenStream {
    item::derive(input.into(), error_book::derive, error_book::stub).into()
}

/// Declares envelopes; the runtime exports and documents it as `errorbook::envelope!`.
#[proc_macro]
pub fn envelope(input: TokenStream) -> TokenStream {
    envelope::declare(input.into()).into()
}

/// Declares the rows of a fallback; the runtime exports and documents it as
/// `errorbook::http_errors!`.
#[proc_macro]
pub fn http_errors(input: TokenStream) -> TokenStream {
    http_errors::declare(input.into()).into()
}

/// Expands to the canonical phrase of an error status; for the runtime alone.
#[doc(hidden)]
#[proc_macro]
pub fn phrase(status: TokenStream) -> TokenStream {
    support::status::phrase(&status.into()).into()
}
