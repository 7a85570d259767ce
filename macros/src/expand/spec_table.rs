//! The static rows, and the catalog around them.

use proc_macro2::{Literal, TokenStream};
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

/// `__SPECS`: one row per entry, of plain literals, which cost the compiler least.
pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    let count = model.entries().count();
    let rows = model.entries().map(|entry| row(model, entry));
    let names = (count > 0).then(|| {
        quote! {
            type __Row = #krate::ErrorSpec;
            const __NONE: &#krate::__private::Rare = &#krate::__private::Rare::NONE;
        }
    });
    quote! {
        #names
        static __SPECS: [#krate::ErrorSpec; #count] = [#(#rows),*];
    }
}

fn row(model: &Model<'_>, entry: &Entry<'_>) -> TokenStream {
    let variant = if model.is_struct { String::new() } else { entry.ident.unraw().to_string() };
    let status = status(model, entry);
    let code = entry.code.as_ref().map_or("", |code| &code.text);
    let hash = Literal::u64_unsuffixed(hash::text(code));
    let grammars = Literal::u8_unsuffixed(Grammar::all_of(code));
    let text = |text: Option<&LitStr>| text.map(LitStr::value).unwrap_or_default();
    let (r#type, title) = (text(entry.r#type), text(entry.keys.title.get()));
    let message = message(model, entry);
    let description = entry.docs.description.as_deref().unwrap_or_default();
    let rare = rare(model, entry);
    quote! {
        __Row {
            owner: __OWNER, variant: #variant, status: #status,
            __code: #code, __hash: #hash, __grammars: #grammars,
            __type: #r#type, __title: #title, __message: #message, __description: #description,
            __rare: #rare,
        }
    }
}

fn status(model: &Model<'_>, entry: &Entry<'_>) -> TokenStream {
    match &entry.status {
        StatusOf::Number(number) => Literal::u16_unsuffixed(*number).to_token_stream(),
        StatusOf::Const(path) => {
            let krate = &model.krate;
            let number = quote_spanned!(path.span()=> #path.as_u16());
            quote!(#krate::__private::status_or_500(#number))
        }
    }
}

/// The template of the public message. That of a masked `Display` is as internal as its text.
fn message(model: &Model<'_>, entry: &Entry<'_>) -> TokenStream {
    let absent = || quote!("");
    match (entry.keys.message.get(), &entry.docs.display) {
        (Some(OrNone::Text(literal)), _) => literal.to_token_stream(),
        (Some(OrNone::None), _) | (None, None) => absent(),
        (None, Some(display)) => match entry.status {
            _ if entry.keys.expose.is_set() => display.to_token_stream(),
            StatusOf::Number(..500) => display.to_token_stream(),
            StatusOf::Number(_) => absent(),
            StatusOf::Const(_) => {
                let (krate, status) = (&model.krate, status(model, entry));
                quote!(#krate::__private::below_500(#status, #display))
            }
        },
    }
}

/// What most rows leave out.
fn rare(model: &Model<'_>, entry: &Entry<'_>) -> TokenStream {
    let calls: Vec<TokenStream> = texts(entry).chain(advice(model, entry)).collect();
    if calls.is_empty() { quote!(__NONE) } else { quote!(&__NONE #(#calls)*) }
}

fn texts(entry: &Entry<'_>) -> impl Iterator<Item = TokenStream> {
    let literal = |text: Option<&LitStr>| text.map(LitStr::value);
    let constant = match entry.message {
        Some(Message::Text(text)) if entry.keys.message.is_set() => Some(text.clone()),
        _ => None,
    };
    let texts = [
        ("action", literal(entry.keys.action.get())),
        ("group", literal(entry.group)),
        ("doc_url", entry.doc_url.clone()),
        ("deprecated", entry.docs.deprecated.clone()),
        ("constant_message", constant),
    ];
    texts.into_iter().filter_map(|(name, text)| {
        let name = format_ident!("{name}");
        text.map(|text| quote!(.#name(#text)))
    })
}

/// The members about retries, headers, details and logs.
fn advice(model: &Model<'_>, entry: &Entry<'_>) -> Vec<TokenStream> {
    let (krate, keys) = (&model.krate, entry.keys);
    let mut calls = Vec::new();
    if let Some(seconds) = keys.retry_after.get() {
        calls.push(quote!(.retry_after(#seconds)));
    }
    if let Some(retry) = keys.retry.get() {
        let retry = format_ident!("{retry}");
        calls.push(quote!(.retry(#krate::Retry::#retry)));
    } else if entry.has_role(|field| field.keys.retry_after.is_set()) {
        calls.push(quote!(.retry(#krate::Retry::After)));
    }
    if let Some(level) = keys.log.get() {
        let level = format_ident!("{level}");
        calls.push(quote!(.log(#krate::Level::#level)));
    }
    if !keys.headers.is_empty() {
        let pairs = keys.headers.iter().map(|header| (&header.name, &header.value));
        let pairs = pairs.map(|(name, value)| quote!((#name, #value)));
        calls.push(quote!(.headers(&[#(#pairs),*])));
    }
    if entry.has_role(|field| field.keys.details.is_set()) {
        calls.push(quote!(.details(#krate::DetailsSpec::Value)));
    } else if entry.has_role(|field| field.keys.detail.is_set()) {
        let names = entry.fields.iter().filter_map(Field::detail_name);
        calls.push(quote!(.details(#krate::DetailsSpec::Members(&[#(#names),*]))));
    }
    let silent = matches!(keys.message.get(), Some(OrNone::None));
    let flags =
        [("silent", silent), ("exposed", keys.expose.is_set()), ("shared", keys.shared.is_set())];
    calls.extend(flags.iter().filter(|(_, is_set)| *is_set).map(|(name, _)| {
        let name = format_ident!("{name}");
        quote!(.#name(true))
    }));
    calls
}

/// `impl Catalogued`.
pub(super) fn catalogued(model: &Model<'_>, generics: &Generics) -> TokenStream {
    let (krate, ident) = (&model.krate, model.ident);
    let (params, _, clause) = generics.split_for_impl();
    let (_, arguments, _) = model.generics.split_for_impl();
    let nested = model.transparents().map(|transparent| nested_catalog(model, transparent.ty));
    let book = book_owner(model);
    let in_book = model.keys.book.get().map(|book| {
        let data = quote_spanned!(book.span()=> <#book as #krate::ErrorBook>::BOOK);
        quote! {
            fn book() -> ::core::option::Option<&'static #krate::Book> {
                ::core::option::Option::Some(#data)
            }
        }
    });
    let envelope = envelope(model);
    let proven = model.is_proven().then(|| quote!(.proven()));
    quote! {
        #[automatically_derived]
        impl #params #krate::Catalogued for #ident #arguments #clause {
            const CATALOG: &'static #krate::Catalog =
                &#krate::Catalog::new(__OWNER, #book, &__SPECS, &[#(#nested),*]) #proven;
            type Envelope = #envelope;
            #in_book
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
