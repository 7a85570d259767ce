//! Writes the book as data, and the proof over everything that it lists.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::Type;

use super::model::{Codes, Model, Types};
use crate::support::emit::{self, option};

pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let (krate, ident) = (&model.krate, model.ident);
    let import = &model.import;
    let owner = emit::owner(ident, model.hash, krate);
    let proven = model.proven();
    let mut catalogs = TokenStream::new();
    for (cfgs, ty) in &proven {
        let catalog = emit::catalog(krate, ty);
        catalogs.extend(quote!(#cfgs #catalog,));
    }
    let envelope = match model.envelope {
        Some(envelope) => envelope.to_token_stream(),
        None => quote!(#krate::envelope::Typed),
    };
    let with_fallback = model.fallback.map(|_| with_fallback(krate, ident));
    let facts = facts(model);
    let of_listed = of_listed(krate, &proven);
    let (representations, envelopes) = (representations(model), envelopes(model, &proven));
    let mut reports = TokenStream::new();
    for child in 0..proven.len() {
        reports.extend(report(krate, &proven, child));
    }
    // Statics, because the compiler walks everything that a const refers to, once for each mention
    // of the const.
    quote! {
        const _: () = {
            #import
            #owner
            static __ROWS: #krate::__private::Rows = #krate::__private::no_rows(__OWNER);
            static __CATALOG: #krate::Catalog = #krate::__private::catalog(
                &__ROWS, ::core::option::Option::None, &[#catalogs], false
            );
            static __BOOK: #krate::Book = #krate::Book {
                catalog: __CATALOG,
                __owners: &#krate::__private::owners::<{ #krate::__private::owner_slots(&__CATALOG) }>(&__CATALOG),
                #facts
            };
            #[automatically_derived]
            impl #krate::ErrorBook for #ident {
                const BOOK: &'static #krate::Book = &__BOOK;
                const OWNER: &'static #krate::Owner = __OWNER;
                type Envelope = #envelope;
                const REPRESENTATIONS: &'static [#krate::envelope::Representation] = &[#representations];
                #of_listed
            }
            #with_fallback
            #krate::__private::impl_documents! { #ident }
            static __PROBLEMS: #krate::__private::Problems =
                #krate::__private::unique_in_book::<{ #krate::__private::slots(&__BOOK.catalog) }>(&__BOOK, __SHAPES);
            #reports
            #envelopes
        };
    }
}

/// Writes the envelopes of the book as values. Each type is mentioned only once, so that one which is
/// no envelope is one error.
fn representations(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    let mut representations = quote!(#krate::__private::own_representation::<Self>(),);
    for ty in model.also {
        representations.extend(quote!(#krate::envelope::Representation::of::<#ty>(),));
    }
    representations
}

/// Writes what is proven about the envelopes: a request can choose among them, and no detail of a
/// listed type hides one of their members.
fn envelopes(model: &Model<'_>, proven: &[(TokenStream, &Type)]) -> TokenStream {
    let (krate, ident) = (&model.krate, model.ident);
    let (mut shapes, mut media_types) = (TokenStream::new(), TokenStream::new());
    let mut checks = TokenStream::new();
    // The first place is for the envelope of the book, which can be the default.
    for place in 0..=model.also.len() {
        let ty = if place == 0 { model.envelope } else { Some(&model.also[place - 1]) };
        let media_type = quote!(__ENVELOPES[#place].media_type());
        if let Some(ty) = ty {
            let numbers = quote!(#krate::__private::codes_are_numbers(&__BOOK, __SHAPES[#place]));
            checks.extend(emit::check(ty, numbers));
        }
        if place > 0 {
            checks.extend(emit::over(&ty, quote!(#krate::__negotiation!();)));
            let differs =
                quote!(#krate::__private::media_type_differs(&[#media_types], #media_type));
            checks.extend(emit::check(&ty, differs));
        }
        shapes.extend(quote!(__ENVELOPES[#place].shape(),));
        media_types.extend(quote!(#media_type,));
    }
    for (cfgs, ty) in proven {
        let catalog = emit::catalog(krate, ty);
        let fit = quote!(#krate::__private::details_fit(&__BOOK, #catalog, __SHAPES));
        let fit = emit::check(ty, fit);
        checks.extend(quote!(#cfgs #fit));
    }
    quote! {
        const __ENVELOPES: &[#krate::envelope::Representation] =
            <#ident as #krate::ErrorBook>::REPRESENTATIONS;
        static __SHAPES: &[&#krate::Shape] = &[#shapes];
        #checks
    }
}

/// Writes the search for the listed types, which is nothing unless the runtime has `AnyError`, and
/// their envelopes, which is nothing unless it exports contracts.
fn of_listed(krate: &TokenStream, proven: &[(TokenStream, &Type)]) -> TokenStream {
    let mut listed = TokenStream::new();
    for (cfgs, ty) in proven {
        listed.extend(quote!([#cfgs] [#ty]));
    }
    quote! {
        #krate::__find_listed! { #listed }
        #krate::__listed_representations! { #listed }
    }
}

/// Layers ask for this impl.
fn with_fallback(krate: &TokenStream, ident: &Ident) -> TokenStream {
    quote! {
        #[automatically_derived]
        impl #krate::WithFallback for #ident {}
    }
}

/// Writes the report of what is wrong with one type.
fn report(krate: &TokenStream, proven: &[(TokenStream, &Type)], child: usize) -> TokenStream {
    let (cfgs, ty) = &proven[child];
    let (mut before, mut is_fixed) = (TokenStream::new(), true);
    for (cfgs, _) in &proven[..child] {
        before.extend(quote!(#cfgs (),));
        is_fixed &= cfgs.is_empty();
    }
    // How many are in front is known after `#[cfg(…)]` has taken some out.
    let number = if is_fixed { quote!(#child) } else { quote!(<[()]>::len(&[#before])) };
    let report = emit::check(ty, quote!(#krate::__private::report(&__PROBLEMS, #number)));
    quote!(#cfgs #report)
}

/// The fields of `Book` that say what the attribute says.
fn facts(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    let fallback = option(model.fallback.map(|ty| emit::catalog(krate, ty)));
    let title = option(model.title.map(ToTokens::to_token_stream));
    let domain = option(model.domain.map(ToTokens::to_token_stream));
    let description = option(model.description.map(ToTokens::to_token_stream));
    let doc_url = option(model.doc_url.map(|parts| url_template(krate, parts)));
    let (types, codes) = (types(krate, &model.types), codes(krate, &model.codes));
    quote! {
        fallback: #fallback,
        title: #title,
        description: #description,
        domain: #domain,
        doc_url: #doc_url,
        types: #types,
        codes: #codes,
    }
}

fn url_template(krate: &TokenStream, parts: &[String]) -> TokenStream {
    let parts = emit::list(parts);
    quote!(#krate::UrlTemplate { parts: &[#parts] })
}

fn types(krate: &TokenStream, types: &Types<'_>) -> TokenStream {
    let (set, mut by_status) = (emit::list(&types.set), TokenStream::new());
    for (first, last, name) in &types.by_status {
        by_status.extend(quote!((#first, #last, #name),));
    }
    quote!(#krate::Types { set: &[#set], by_status: &[#by_status] })
}

fn codes(krate: &TokenStream, codes: &Codes) -> TokenStream {
    let (word, bit) = match codes.style {
        Some(style) => (Some(style.word), style.bit),
        None => (None, 0),
    };
    let (style, longest) = (option(word.map(ToTokens::to_token_stream)), codes.longest);
    quote!(#krate::CodeRule { style: #style, __style: #bit, longest: #longest })
}
