//! The static rows, and the catalog around them.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Generics, LitStr, ext::IdentExt, spanned::Spanned};

use super::option;
use crate::{
    ast::Field,
    attr::OrNone,
    case::Grammar,
    hash,
    model::{Entry, Model, StatusOf},
    template::Message,
};

/// `__SPECS`: one row per entry. What a row leaves out comes from `__ROW`.
pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    let count = model.entries().count();
    let rows = model.entries().map(|entry| row(model, entry));
    let base = (count > 0)
        .then(|| quote!(const __ROW: #krate::ErrorSpec = #krate::__private::row(__OWNER);));
    quote! {
        #base
        static __SPECS: [#krate::ErrorSpec; #count] = [#(#rows),*];
    }
}

fn row(model: &Model<'_>, entry: &Entry<'_>) -> TokenStream {
    let krate = &model.krate;
    let variant = if model.is_struct { String::new() } else { entry.ident.unraw().to_string() };
    let status = status(model, entry);
    let members = code(entry, model).into_iter().chain(texts(entry)).chain(advice(model, entry));
    let message = message(model, entry);
    quote! {
        #krate::ErrorSpec { variant: #variant, status: #status, #(#members,)* #message ..__ROW }
    }
}

fn status(model: &Model<'_>, entry: &Entry<'_>) -> TokenStream {
    match &entry.status {
        StatusOf::Number(number) => number.to_token_stream(),
        StatusOf::Const(path) => {
            let krate = &model.krate;
            let number = quote_spanned!(path.span()=> #path.as_u16());
            quote!(#krate::__private::status_or_500(#number))
        }
    }
}

fn code(entry: &Entry<'_>, model: &Model<'_>) -> Vec<TokenStream> {
    let Some(code) = &entry.code else { return Vec::new() };
    let (krate, text) = (&model.krate, &code.text);
    let (hash, grammars) = (hash::text(text), Grammar::all_of(text));
    vec![
        quote!(code: ::core::option::Option::Some(#text)),
        quote!(fingerprint: #krate::Fingerprint { code: #hash, grammars: #grammars }),
    ]
}

/// The members that are plain text and mostly absent.
fn texts(entry: &Entry<'_>) -> Vec<TokenStream> {
    let literal = |text: Option<&LitStr>| text.map(LitStr::value);
    let texts = [
        ("type", literal(entry.r#type)),
        ("title", literal(entry.keys.title.get())),
        ("description", entry.docs.description.clone()),
        ("action", literal(entry.keys.action.get())),
        ("group", literal(entry.group)),
        ("doc_url", entry.doc_url.clone()),
        ("deprecated", entry.docs.deprecated.clone()),
    ];
    let said = texts.into_iter().filter_map(|(name, text)| Some((name, text?)));
    said.map(|(name, text)| {
        let name = match name {
            "type" => format_ident!("r#type"),
            name => format_ident!("{name}"),
        };
        quote!(#name: ::core::option::Option::Some(#text))
    })
    .collect()
}

/// The members about retries, headers, details and logs.
fn advice(model: &Model<'_>, entry: &Entry<'_>) -> Vec<TokenStream> {
    let (krate, keys) = (&model.krate, entry.keys);
    let mut members = Vec::new();
    if let Some(seconds) = keys.retry_after.get() {
        members.push(quote!(retry_after: ::core::option::Option::Some(#seconds)));
    }
    if let Some(retry) = keys.retry.get() {
        let retry = format_ident!("{retry}");
        members.push(quote!(retry: ::core::option::Option::Some(#krate::Retry::#retry)));
    } else if entry.has_role(|field| field.keys.retry_after.is_set()) {
        members.push(quote!(retry: ::core::option::Option::Some(#krate::Retry::After)));
    }
    if let Some(level) = keys.log.get() {
        let level = format_ident!("{level}");
        members.push(quote!(log: ::core::option::Option::Some(#krate::Level::#level)));
    }
    if !keys.headers.is_empty() {
        let pairs = keys.headers.iter().map(|header| (&header.name, &header.value));
        let pairs = pairs.map(|(name, value)| quote!((#name, #value)));
        members.push(quote!(headers: &[#(#pairs),*]));
    }
    if entry.has_role(|field| field.keys.details.is_set()) {
        members.push(quote!(details: #krate::DetailsSpec::Value));
    } else if entry.has_role(|field| field.keys.detail.is_set()) {
        let names = entry.fields.iter().filter_map(Field::detail_name);
        members.push(quote!(details: #krate::DetailsSpec::Members(&[#(#names),*])));
    }
    if keys.expose.is_set() {
        members.push(quote!(expose: true));
    }
    if keys.shared.is_set() {
        members.push(quote!(shared: true));
    }
    members
}

/// The template of the public message. That of a masked `Display` is as internal as its text.
fn message(model: &Model<'_>, entry: &Entry<'_>) -> Option<TokenStream> {
    match entry.keys.message.get() {
        Some(OrNone::Text(literal)) => {
            let constant = match entry.message {
                Some(Message::Text(text)) => {
                    Some(quote!(constant_message: ::core::option::Option::Some(#text),))
                }
                _ => None,
            };
            return Some(quote!(message: ::core::option::Option::Some(#literal), #constant));
        }
        Some(OrNone::None) => return Some(quote!(silent: true,)),
        None => {}
    }
    let display = entry.docs.display.as_ref()?;
    let krate = &model.krate;
    match entry.status {
        _ if entry.keys.expose.is_set() => {}
        StatusOf::Number(..500) => {}
        StatusOf::Number(_) => return None,
        StatusOf::Const(_) => {
            let status = status(model, entry);
            return Some(quote!(message: #krate::__private::below_500(#status, #display),));
        }
    }
    Some(quote!(message: ::core::option::Option::Some(#display),))
}

/// `impl Catalogued`.
pub(super) fn catalogued(model: &Model<'_>, generics: &Generics) -> TokenStream {
    let (krate, ident) = (&model.krate, model.ident);
    let (params, _, clause) = generics.split_for_impl();
    let (_, arguments, _) = model.generics.split_for_impl();
    let nested = model.transparents().map(|transparent| nested_catalog(model, transparent.ty));
    let book = book_owner(model);
    let in_book = option(
        model
            .keys
            .book
            .get()
            .map(|book| quote_spanned!(book.span()=> <#book as #krate::ErrorBook>::BOOK)),
    );
    let envelope = envelope(model);
    let proven = model.is_proven().then(|| quote!(.proven()));
    quote! {
        #[automatically_derived]
        impl #params #krate::Catalogued for #ident #arguments #clause {
            const CATALOG: &'static #krate::Catalog =
                &#krate::Catalog::new(__OWNER, #book, &__SPECS, &[#(#nested),*]) #proven;
            const BOOK: ::core::option::Option<&'static #krate::Book> = #in_book;
            type Envelope = #envelope;
        }
    }
}

pub(super) fn nested_catalog(model: &Model<'_>, ty: impl ToTokens) -> TokenStream {
    let nested = nested(model, &ty);
    quote_spanned!(ty.span()=> #nested.catalog)
}

/// The inner error of a `transparent` variant, as the runtime's `Nested`.
pub(super) fn nested(model: &Model<'_>, ty: &impl ToTokens) -> TokenStream {
    let krate = model.krate_at(ty.span());
    quote_spanned!(ty.span()=> #krate::__private::nested::<#ty>())
}

pub(super) fn book_owner(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    option(
        model
            .keys
            .book
            .get()
            .map(|book| quote_spanned!(book.span()=> <#book as #krate::ErrorBook>::OWNER)),
    )
}

/// The enum's own envelope, else its book's, else the default.
pub(super) fn envelope(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    match (model.keys.envelope.get(), model.keys.book.get()) {
        (Some(envelope), _) => envelope.to_token_stream(),
        (None, Some(book)) => quote_spanned!(book.span()=> <#book as #krate::ErrorBook>::Envelope),
        (None, None) => quote!(#krate::envelope::Typed),
    }
}
