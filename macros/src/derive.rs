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
        Ok(()) => expand::book(&input.ident, &keys, &docs),
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
