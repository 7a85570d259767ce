//! `derive(ErrorBook)`: the book as data, and the proof over all that it lists.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{DeriveInput, LitStr, Type, spanned::Spanned};

use super::{option, owner};
use crate::{
    ast::Docs,
    attr::{BookKeys, TypeRule},
    case::Grammar,
    hash,
    model::crate_path,
};

/// The longest code that AIP-193 allows for a reason, and a good measure for all.
const LONGEST: usize = 63;

pub(crate) fn expand(input: &DeriveInput, keys: &BookKeys, docs: &Docs) -> TokenStream {
    let ident = &input.ident;
    let krate = crate_path(keys.krate.get());
    let owner = owner(ident, hash::tokens(input), &krate);
    let errors = keys.errors.get().map(Vec::as_slice).unwrap_or_default();
    let catalog = |ty: &Type| quote_spanned!(ty.span()=> <#ty as #krate::Catalogued>::CATALOG);
    let fallback = keys.fallback.get();
    // Listed like the others, so that its codes are part of the proof.
    let listed = || errors.iter().chain(fallback);
    let catalogs = listed().map(catalog);
    let fallback = option(fallback.map(catalog));
    let envelope = match keys.envelope.get() {
        Some(envelope) => envelope.to_token_stream(),
        None => quote!(#krate::envelope::Typed),
    };
    let text = |text: Option<&LitStr>| option(text);
    let (title, domain) = (text(keys.title.get()), text(keys.domain.get()));
    let description = option(docs.description.as_ref());
    let doc_url = option(
        keys.doc_url.get().map(|parts| quote!(#krate::TextTemplate { parts: &[#(#parts),*] })),
    );
    let types = types(keys);
    let codes = codes(keys);
    let reports = listed()
        .enumerate()
        .map(|(child, ty)| quote_spanned!(ty.span()=> const _: () = __PROBLEMS.report(#child);));
    // Statics, where a const would do: the compiler walks all that a const refers to, once for each
    // mention of it.
    quote! {
        const _: () = {
            #owner
            static __CATALOG: #krate::Catalog =
                #krate::Catalog::new(__OWNER, ::core::option::Option::None, &[], &[#(#catalogs),*]);
            static __DATA: #krate::Book = #krate::Book {
                catalog: __CATALOG,
                __owners: &#krate::__private::owners::<{ #krate::__private::owner_slots(&__CATALOG) }>(&__CATALOG),
                fallback: #fallback,
                title: #title,
                description: #description,
                domain: #domain,
                doc_url: #doc_url,
                types: #krate::Types { #types },
                codes: #krate::CodeRule { #codes },
            };
            #[automatically_derived]
            impl #krate::ErrorBook for #ident {
                const BOOK: &'static #krate::Book = &__DATA;
                const OWNER: &'static #krate::Owner = __OWNER;
                type Envelope = #envelope;
            }
            static __PROBLEMS: #krate::__private::Problems =
                #krate::__private::unique_in_book::<{ #krate::__private::slots(&__DATA.catalog) }>(&__DATA);
            #(#reports)*
        };
    }
}

/// The fields of `Types`: the set, and the mapping with exact statuses before classes.
fn types(keys: &BookKeys) -> TokenStream {
    let rules = keys.types.get().map(Vec::as_slice).unwrap_or_default();
    let mut set: Vec<String> = Vec::new();
    for rule in rules {
        let name = rule.name.value();
        if !set.contains(&name) {
            set.push(name);
        }
    }
    let mut mapping: Vec<(u16, u16, &LitStr)> =
        rules.iter().filter_map(TypeRule::mapping).collect();
    mapping.sort_by_key(|(first, last, _)| last - first);
    let mapping = mapping.iter().map(|(first, last, name)| quote!((#first, #last, #name)));
    quote!(set: &[#(#set),*], by_status: &[#(#mapping),*])
}

impl TypeRule {
    fn mapping(&self) -> Option<(u16, u16, &LitStr)> {
        self.statuses.map(|(first, last)| (first, last, &self.name))
    }
}

/// The fields of `CodeRule`.
fn codes(keys: &BookKeys) -> TokenStream {
    let krate = crate_path(keys.krate.get());
    let rule = keys.codes.get();
    let longest = rule.and_then(|rule| rule.longest).unwrap_or(LONGEST);
    let grammar = option(rule.map(|rule| {
        let name = match rule.grammar {
            Grammar::Snake => "Snake",
            Grammar::ScreamingSnake => "ScreamingSnake",
            Grammar::Kebab => "Kebab",
            Grammar::Dotted => "Dotted",
        };
        let name = format_ident!("{name}");
        quote!(#krate::Grammar::#name)
    }));
    quote!(grammar: #grammar, longest: #longest)
}
