//! The static rows, of plain literals, which cost the compiler least.

use proc_macro2::{Delimiter, Group, Literal, Punct, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt, format_ident, quote, quote_spanned};
use syn::{ext::IdentExt, spanned::Spanned};

use super::super::{
    ast::Retry,
    model::{Entry, Message, Model, Role, Status},
};
use crate::support::{hash, style::styles_of, text::Text};

/// Declares `__ROWS`: one row per entry.
pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    let mut rows = TokenStream::new();
    let mut count: usize = 0;
    for entry in model.entries() {
        count += 1;
        rows.append(format_ident!("__Row"));
        rows.append(Group::new(Delimiter::Brace, members(model, entry)));
        rows.append(Punct::new(',', Spacing::Alone));
    }
    if count == 0 {
        return quote!(static __ROWS: [#krate::__private::Row; 0] = [];);
    }
    quote! {
        type __Row = #krate::__private::Row;
        const __NONE: &#krate::__private::Extras = &#krate::__private::Extras::NONE;
        static __ROWS: [__Row; #count] = [#rows];
    }
}

fn members(model: &Model<'_>, entry: &Entry<'_>) -> TokenStream {
    let variant = if model.is_struct { String::new() } else { entry.ident.unraw().to_string() };
    let status = status(model, entry);
    let code = entry.code.as_ref().map_or("", |code| &code.text);
    let hash = Literal::u64_unsuffixed(hash::text(code));
    let styles = Literal::u8_unsuffixed(styles_of(code));
    let (r#type, title) = (value(entry.r#type), value(entry.title));
    let message = message(model, entry);
    let description = entry.description.unwrap_or_default();
    let extras = extras(model, entry);
    quote! {
        owner: __OWNER, variant: #variant, status: #status,
        code: #code, hash: #hash, styles: #styles,
        r#type: #r#type, title: #title, message: #message, description: #description,
        extras: #extras,
    }
}

/// An expression. Most are one token, which costs far less to pass on than a stream.
enum Value {
    Token(TokenTree),
    Tokens(TokenStream),
}

impl ToTokens for Value {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Token(token) => tokens.append(token.clone()),
            Self::Tokens(stream) => stream.to_tokens(tokens),
        }
    }
}

fn status(model: &Model<'_>, entry: &Entry<'_>) -> Value {
    match entry.status {
        Status::Number(number) => Value::Token(Literal::u16_unsuffixed(number).into()),
        Status::Const(path) => {
            let krate = &model.krate;
            let number = quote_spanned!(path.span()=> #path.as_u16());
            Value::Tokens(quote!(#krate::__private::status_or_500(#number)))
        }
    }
}

fn value(text: Option<&Text>) -> &str {
    text.map_or("", |text| &text.value)
}

/// The text of the public message. That of a masked `Display` is as internal as the message.
fn message(model: &Model<'_>, entry: &Entry<'_>) -> Value {
    let absent = || Value::Token(Literal::string("").into());
    match entry.message {
        Message::Constant(text, _) | Message::Format(text, _) => written(text),
        Message::Silent | Message::Display(None) => absent(),
        Message::Display(Some(display)) if entry.exposed => written(display),
        Message::Display(Some(display)) => match entry.status {
            Status::Number(..500) => written(display),
            Status::Number(_) => absent(),
            Status::Const(_) => {
                let (krate, status) = (&model.krate, status(model, entry));
                Value::Tokens(quote!(#krate::__private::below_500(#status, #display)))
            }
        },
    }
}

/// The literal as the user wrote it.
fn written(text: &Text) -> Value {
    Value::Token(text.literal().into())
}

/// What most rows leave out.
fn extras(model: &Model<'_>, entry: &Entry<'_>) -> Value {
    let mut calls = texts(entry);
    calls.extend(advice(model, entry));
    calls.extend(lists(model, entry));
    calls.extend(flags(entry));
    if calls.is_empty() {
        return Value::Token(format_ident!("__NONE").into());
    }
    Value::Tokens(quote!(&__NONE #(#calls)*))
}

fn texts(entry: &Entry<'_>) -> Vec<TokenStream> {
    let constant = match &entry.message {
        Message::Constant(_, text) => Some(text.as_str()),
        _ => None,
    };
    let texts = [
        ("action", entry.action.map(|text| text.value.as_str())),
        ("group", entry.group.map(|text| text.value.as_str())),
        ("doc_url", entry.doc_url.as_deref()),
        ("deprecated", entry.deprecated),
        ("constant_message", constant),
    ];
    let calls = texts.into_iter().filter_map(|(name, text)| {
        let (name, text) = (format_ident!("{name}"), text?);
        Some(quote!(.#name(#text)))
    });
    calls.collect()
}

/// When to try again, and how loudly to log.
fn advice(model: &Model<'_>, entry: &Entry<'_>) -> Vec<TokenStream> {
    let krate = &model.krate;
    let mut calls = Vec::new();
    if let Some(seconds) = entry.retry_after {
        calls.push(quote!(.retry_after(#seconds)));
    }
    if let Some(retry) = retry(entry) {
        let retry = format_ident!("{retry}");
        calls.push(quote!(.retry(#krate::Retry::#retry)));
    }
    if let Some(level) = entry.log {
        let level = format_ident!("{level}");
        calls.push(quote!(.log(#krate::Level::#level)));
    }
    calls
}

/// The variant of the runtime's `Retry`. A field with the time implies `After`.
fn retry(entry: &Entry<'_>) -> Option<&'static str> {
    match entry.retry {
        Some(Retry::Never) => Some("Never"),
        Some(Retry::Backoff) => Some("Backoff"),
        Some(Retry::After) => Some("After"),
        None => entry.has(|role| matches!(role, Role::RetryAfter)).then_some("After"),
    }
}

/// Headers and details.
fn lists(model: &Model<'_>, entry: &Entry<'_>) -> Vec<TokenStream> {
    let krate = &model.krate;
    let mut calls = Vec::new();
    if !entry.headers.is_empty() {
        let pairs = entry.headers.iter().map(|header| (&header.name, &header.value));
        let pairs = pairs.map(|(name, value)| quote!((#name, #value)));
        calls.push(quote!(.headers(&[#(#pairs),*])));
    }
    if entry.has(|role| matches!(role, Role::Details)) {
        calls.push(quote!(.details(#krate::DetailsKind::Value)));
    } else if entry.has(|role| matches!(role, Role::Detail { .. })) {
        let names = entry.details();
        calls.push(quote!(.details(#krate::DetailsKind::Members(&[#(#names),*]))));
    }
    calls
}

fn flags(entry: &Entry<'_>) -> Vec<TokenStream> {
    let silent = matches!(entry.message, Message::Silent);
    let formatted = matches!(entry.message, Message::Format(..));
    let flags = [
        ("silent", silent),
        ("formatted_message", formatted),
        ("exposed", entry.exposed),
        ("shared", entry.shared),
    ];
    let set = flags.iter().filter(|(_, is_set)| *is_set);
    set.map(|(name, _)| {
        let name = format_ident!("{name}");
        quote!(.#name(true))
    })
    .collect()
}
