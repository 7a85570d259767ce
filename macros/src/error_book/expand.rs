//! Writes the book as data, and the proof over everything that it lists.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{Attribute, Type};

use super::model::{Codes, Model, Types};
use crate::support::emit::{self, option};

pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let (krate, ident) = (&model.krate, model.ident);
    let import = &model.import;
    let owner = emit::owner(ident, model.hash, krate);
    let proven = model.proven();
    let catalogs = proven.iter().map(|(cfgs, ty)| {
        let catalog = catalog(krate, ty);
        quote!(#(#cfgs)* #catalog)
    });
    let envelope = match model.envelope {
        Some(envelope) => envelope.to_token_stream(),
        None => quote!(#krate::envelope::Typed),
    };
    let with_fallback = model.fallback.map(|_| with_fallback(krate, ident));
    let facts = facts(model);
    let of_listed = of_listed(krate, &proven);
    let (representations, envelopes) = (representations(model), envelopes(model, &proven));
    let reports = (0..proven.len()).map(|child| report(krate, &proven, child));
    // Statics, because the compiler walks everything that a const refers to, once for each mention
    // of the const.
    quote! {
        const _: () = {
            #import
            #owner
            static __ROWS: #krate::__private::Rows = #krate::__private::no_rows(__OWNER);
            static __CATALOG: #krate::Catalog = #krate::__private::catalog(
                &__ROWS, ::core::option::Option::None, &[#(#catalogs),*], false
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
            #(#reports)*
            #envelopes
        };
    }
}

/// Writes the envelopes of the book as values. Each type is mentioned only once, so that one which is
/// no envelope is one error.
fn representations(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    let also = model.also.iter();
    quote! {
        #krate::__private::own_representation::<Self>(),
        #(#krate::envelope::Representation::of::<#also>(),)*
    }
}

/// Writes what is proven about the envelopes: a request can choose among them, and no detail of a
/// listed type hides one of their members.
fn envelopes(model: &Model<'_>, proven: &[(&[Attribute], &Type)]) -> TokenStream {
    let (krate, ident) = (&model.krate, model.ident);
    let all = 0..=model.also.len();
    let mut proofs = quote! {
        const __ENVELOPES: &[#krate::envelope::Representation] =
            <#ident as #krate::ErrorBook>::REPRESENTATIONS;
        static __SHAPES: &[&#krate::Shape] = &[#(__ENVELOPES[#all].shape()),*];
    };
    for (place, ty) in model.also.iter().enumerate() {
        let (earlier, last) = (0..=place, place + 1);
        let earlier = quote!(&[#(__ENVELOPES[#earlier].media_type()),*]);
        let differs = quote!(
            #krate::__private::media_type_differs(#earlier, __ENVELOPES[#last].media_type())
        );
        let (allowed, differs) =
            (emit::over(ty, quote!(#krate::__negotiation!();)), emit::over(ty, differs));
        proofs.extend(quote!(#allowed const _: () = #differs;));
    }
    let types = model.envelope.into_iter().chain(model.also);
    let first = usize::from(model.envelope.is_none());
    for (place, ty) in types.enumerate() {
        let place = first + place;
        let numbers = quote!(#krate::__private::codes_are_numbers(&__BOOK, __SHAPES[#place]));
        let numbers = emit::over(ty, numbers);
        proofs.extend(quote!(const _: () = #numbers;));
    }
    for (cfgs, ty) in proven {
        let listed = quote!(<#ty as #krate::HasCatalog>);
        let fit = quote!(#krate::__private::details_fit(
            &__BOOK, #listed::CATALOG, __SHAPES
        ));
        let fit = emit::over(ty, fit);
        proofs.extend(quote!(#(#cfgs)* const _: () = #fit;));
    }
    proofs
}

/// Writes the search for the listed types, which is nothing unless the runtime has `AnyError`, and
/// their envelopes, which is nothing unless it exports contracts.
fn of_listed(krate: &TokenStream, proven: &[(&[Attribute], &Type)]) -> TokenStream {
    let listed = proven.iter().map(|(cfgs, ty)| quote!([#(#cfgs)*] [#ty]));
    let listed = quote!(#(#listed)*);
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

/// Writes the catalog of a type. One that is no error is reported at the whole type.
fn catalog(krate: &TokenStream, ty: &Type) -> TokenStream {
    quote!(<#ty as #krate::HasCatalog>::CATALOG)
}

/// Writes the report of what is wrong with one type.
fn report(krate: &TokenStream, proven: &[(&[Attribute], &Type)], child: usize) -> TokenStream {
    let (cfgs, ty) = proven[child];
    let before = proven[..child].iter().map(|(cfgs, _)| cfgs);
    // How many are in front is known after `#[cfg(…)]` has taken some out.
    let number = if before.clone().all(|cfgs| cfgs.is_empty()) {
        quote!(#child)
    } else {
        quote!(<[()]>::len(&[#(#(#before)* (),)*]))
    };
    let report = emit::over(ty, quote!(#krate::__private::report(&__PROBLEMS, #number)));
    quote!(#(#cfgs)* const _: () = #report;)
}

/// The fields of `Book` that say what the attribute says.
fn facts(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    let fallback = option(model.fallback.map(|ty| catalog(krate, ty)));
    let (title, domain) = (option(model.title), option(model.domain));
    let description = option(model.description);
    let doc_url =
        option(model.doc_url.map(|parts| quote!(#krate::UrlTemplate { parts: &[#(#parts),*] })));
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

fn types(krate: &TokenStream, types: &Types<'_>) -> TokenStream {
    let set = &types.set;
    let by_status =
        types.by_status.iter().map(|(first, last, name)| quote!((#first, #last, #name)));
    quote!(#krate::Types { set: &[#(#set),*], by_status: &[#(#by_status),*] })
}

fn codes(krate: &TokenStream, codes: &Codes) -> TokenStream {
    let (word, bit) = match codes.style {
        Some(style) => (Some(style.word), style.bit),
        None => (None, 0),
    };
    let (style, longest) = (option(word), codes.longest);
    quote!(#krate::CodeRule { style: #style, __style: #bit, longest: #longest })
}
