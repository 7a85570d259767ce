//! The pipeline of each derive.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Fields};

use crate::{
    ast::{Docs, Input},
    attr::BookKeys,
    check,
    ctxt::Ctxt,
    expand, fallback,
    model::Model,
};

pub(crate) fn api_error(input: &DeriveInput) -> TokenStream {
    let cx = Ctxt::new();
    let Some(ast) = Input::read(&cx, input) else {
        // No impl would help: a union cannot be an error at all.
        return cx.finish().err().unwrap_or_default();
    };
    check::input(&cx, &ast);
    let model = Model::build(&cx, &ast);
    check::codes_are_unique(&cx, &model);
    match cx.finish() {
        Ok(()) => expand::api_error(&model),
        Err(errors) => {
            let stub = fallback::api_error(&model);
            quote!(#errors #stub)
        }
    }
}

pub(crate) fn error_book(input: &DeriveInput) -> TokenStream {
    let cx = Ctxt::new();
    let keys = BookKeys::read(&cx, &input.attrs);
    check::book(&cx, input, &keys);
    let docs = Docs::read(&input.attrs);
    match cx.finish() {
        Ok(()) => expand::book(input, &keys, &docs),
        Err(errors) => {
            let stub = fallback::error_book(input, &keys);
            quote!(#errors #stub)
        }
    }
}

/// Whether a book's type is the marker it should be.
pub(crate) fn is_marker(input: &DeriveInput) -> bool {
    matches!(&input.data, Data::Struct(data) if matches!(data.fields, Fields::Unit))
        && input.generics.params.is_empty()
}

#[cfg(test)]
mod tests {
    //! What is emitted, for the eye; what it does is tested beside this crate.
    //! `UPDATE_EXPECT=1 cargo test` writes it anew.

    use expect_test::{ExpectFile, expect_file};
    use proc_macro2::TokenStream;
    use syn::parse_quote;

    fn check(emitted: TokenStream, expected: &ExpectFile) {
        let file = syn::parse2(emitted).expect("what is emitted is Rust");
        expected.assert_eq(&prettyplease::unparse(&file));
    }

    #[test]
    fn two_variants() {
        let emitted = super::api_error(&parse_quote! {
            enum PayError {
                #[api(status = 409, message = "key {0}")]
                KeyReused(u8),
                /// The ledger did not answer.
                #[api(status = 503, retry_after = 10)]
                LedgerDown,
            }
        });
        check(emitted, &expect_file!["../snapshots/two_variants.rs"]);
    }

    #[test]
    fn transparent() {
        let emitted = super::api_error(&parse_quote! {
            #[api(book = crate::ShopApi)]
            enum ShopError {
                #[api(transparent)]
                Pay(PayError),
            }
        });
        check(emitted, &expect_file!["../snapshots/transparent.rs"]);
    }

    #[test]
    fn book() {
        let emitted = super::error_book(&parse_quote! {
            #[book(errors(PayError), types(409 = "request_error", 5xx = "api_error"))]
            struct ShopApi;
        });
        check(emitted, &expect_file!["../snapshots/book.rs"]);
    }
}
