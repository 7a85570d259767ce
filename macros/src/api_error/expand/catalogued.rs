//! `impl Catalogued`, and the catalog.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Path;

use super::{super::model::Model, proof};
use crate::support::{emit, generics::with_static_lifetimes};

pub(super) fn expand(model: &Model<'_>, predicates: &TokenStream) -> TokenStream {
    let (krate, ident) = (&model.krate, model.ident);
    let (params, arguments, _) = model.generics.split_for_impl();
    let (declared, catalog) = catalogs(model);
    let (envelope, in_book, find) = (envelope(model), book_fn(model), find(model));
    quote! {
        #declared
        #[automatically_derived]
        impl #params #krate::Catalogued for #ident #arguments where #predicates {
            const CATALOG: &'static #krate::Catalog = #catalog;
            type Envelope = #envelope;
            #in_book
            #find
        }
    }
}

/// Declares `__CATALOG`, which holds everything that this place can name, and returns the value of
/// `CATALOG`. They are the same unless an inner type depends on a type parameter.
fn catalogs(model: &Model<'_>) -> (Option<TokenStream>, TokenStream) {
    let krate = &model.krate;
    let mut nested = Vec::new();
    for ty in &proof::concrete(model) {
        let ty = with_static_lifetimes(ty.to_token_stream());
        nested.push(emit::catalog(krate, &ty));
    }
    let concrete = catalog(model, &nested);
    let declared = quote!(static __CATALOG: #krate::Catalog = #concrete;);
    if model.is_proven() {
        return (Some(declared), quote!(&__CATALOG));
    }
    let declared = proof::is_needed(model).then_some(declared);
    let mut nested = Vec::new();
    for passed in &model.transparents {
        nested.push(emit::catalog(krate, passed.ty));
    }
    let all = catalog(model, &nested);
    (declared, quote!(&#all))
}

fn catalog(model: &Model<'_>, nested: &[TokenStream]) -> TokenStream {
    let nested = emit::list(nested);
    let (krate, book, is_proven) = (&model.krate, book_owner(model), model.is_proven());
    let catalog = quote!(#krate::__private::catalog(&__ROWS, #book, &[#nested], #is_proven));
    match model.envelope {
        Some(_) => quote!(#krate::__private::names_envelope(#catalog)),
        None => catalog,
    }
}

fn book_owner(model: &Model<'_>) -> TokenStream {
    emit::option(model.book.map(|book| of_book(model, book, "OWNER")))
}

fn book_fn(model: &Model<'_>) -> Option<TokenStream> {
    let (krate, book) = (&model.krate, model.book?);
    let data = of_book(model, book, "BOOK");
    Some(quote! {
        fn book() -> ::core::option::Option<&'static #krate::Book> {
            ::core::option::Option::Some(#data)
        }
    })
}

/// Writes the search for the types that it passes on, which is nothing unless the runtime has
/// `AnyError`.
fn find(model: &Model<'_>) -> Option<TokenStream> {
    let krate = &model.krate;
    let mut types = TokenStream::new();
    for passed in &model.transparents {
        let ty = passed.ty;
        types.extend(quote!([#ty]));
    }
    (!types.is_empty()).then(|| quote!(#krate::__find_passed! { #types }))
}

/// Writes an item of the book, at the whole of the path that the user wrote.
fn of_book(model: &Model<'_>, book: &Path, item: &str) -> TokenStream {
    let (krate, (start, end)) = (&model.krate, emit::ends(book));
    let open = quote_spanned!(start=> <);
    let item = Ident::new(item, end);
    quote!(#open #book as #krate::ErrorBook>::#item)
}

/// Writes the type's own envelope, else its book's, else the default.
pub(super) fn envelope(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    match (model.envelope, model.book) {
        (Some(envelope), _) => envelope.to_token_stream(),
        (None, Some(book)) => of_book(model, book, "Envelope"),
        (None, None) => quote!(#krate::envelope::Typed),
    }
}
