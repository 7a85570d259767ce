//! The static rows: columns of plain literals, which cost the compiler least.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{ext::IdentExt, spanned::Spanned};

use super::{
    super::{
        ast::{Header, Retry},
        model::{Entry, Message, Model, Role, Status},
    },
    columns::{Cell, numbers, texts},
    json,
};
use crate::support::{doc_comment::Docs, emit, hash, style::styles_of, text::Text};

/// Declares `__ROWS`: a column for each member, in which each entry has its place.
pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    let entries = &model.entries;
    let variants = texts(krate, entries, &|entry| variant(model, entry));
    let has_const_status = model.has_const_status();
    let statuses = statuses(model);
    let codes = texts(krate, entries, &|entry| code(entry).into());
    let (mut hashes, mut styles, mut longest) = (Vec::new(), Vec::new(), 0);
    for entry in entries {
        let code = code(entry);
        hashes.push(hash::code(code));
        styles.push(styles_of(code));
        longest = longest.max(code.len());
    }
    let (hashes, styles) = (numbers(&hashes), Literal::byte_string(&styles));
    let types = texts(krate, entries, &|entry| said(entry.r#type));
    let titles = texts(krate, entries, &|entry| said(entry.title));
    let messages = texts(krate, entries, &|entry| message(model, entry));
    let descriptions = texts(krate, entries, &|entry| description(entry));
    let (extras, extras_of) = extras(model);
    quote! {
        const __NONE: #krate::__private::Extras = #krate::__private::Extras::NONE;
        static __ROWS: #krate::__private::Rows = #krate::__private::Rows {
            owner: __OWNER,
            variants: #variants,
            statuses: &#statuses,
            has_const_status: #has_const_status,
            codes: #codes,
            hashes: &#hashes,
            longest: #longest,
            styles: #styles,
            types: #types,
            titles: #titles,
            messages: #messages,
            descriptions: #descriptions,
            extras_of: &#extras_of,
            extras: &[__NONE, #extras],
        };
    }
}

fn said(text: Option<&Text>) -> Cell<'_> {
    text.map_or("", |text| &text.value).into()
}

fn variant<'a>(model: &Model<'_>, entry: &Entry<'_>) -> Cell<'a> {
    let name = if model.is_struct { String::new() } else { entry.ident.unraw().to_string() };
    Cell::Plain(name.into())
}

fn code<'a>(entry: &'a Entry<'_>) -> &'a str {
    entry.code.as_ref().map_or("", |code| &code.text)
}

fn description<'a>(entry: &Entry<'a>) -> Cell<'a> {
    match entry.description {
        None => "".into(),
        Some(Docs::Text(docs)) => docs.as_str().into(),
        Some(docs @ Docs::Macro(..)) => Cell::Tokens(docs.to_token_stream()),
    }
}

fn statuses(model: &Model<'_>) -> TokenStream {
    let mut known = Vec::new();
    for entry in &model.entries {
        if let Status::Number(number) = entry.status {
            known.push(number.into());
        }
    }
    if known.len() == model.entries.len() {
        return numbers(&known);
    }
    let mut statuses = Vec::new();
    for entry in &model.entries {
        statuses.push(status(model, entry));
    }
    let statuses = emit::list(&statuses);
    quote!([#statuses])
}

fn status(model: &Model<'_>, entry: &Entry<'_>) -> TokenStream {
    match entry.status {
        Status::Number(number) => Literal::u16_unsuffixed(number).to_token_stream(),
        Status::Const(path) => {
            let krate = &model.krate;
            // In a const, as in the proof: equal messages of the compiler are shown once.
            let number = quote_spanned!(path.span()=> #path.as_u16());
            quote!(#krate::__private::status_or_500(const { #number }))
        }
    }
}

/// The text of the public message. That of a masked `Display` is as internal as the message.
fn message<'a>(model: &Model<'_>, entry: &Entry<'a>) -> Cell<'a> {
    match entry.message {
        Message::Constant(text, _) | Message::Format(text, _) => said(Some(text)),
        Message::Silent => "".into(),
        Message::Display(display) if entry.exposed => said(display),
        Message::Display(display) => match (display, entry.status) {
            (Some(display), Status::Const(_)) => {
                let (krate, status) = (&model.krate, status(model, entry));
                Cell::Tokens(quote!(#krate::__private::below_500(#status, #display)))
            }
            (_, Status::Number(500..)) => "".into(),
            _ => said(display),
        },
    }
}

/// Writes what most rows leave out, each once, and the column of their places. The first place is
/// for none.
fn extras(model: &Model<'_>) -> (TokenStream, TokenStream) {
    let mut texts: Vec<String> = Vec::new();
    let mut all = TokenStream::new();
    let mut places = Vec::new();
    for entry in &model.entries {
        let mut place = 0;
        let extras = extras_of(model, entry);
        if !extras.is_empty() {
            let text = extras.to_string();
            place = 1 + texts.iter().position(|known| *known == text).unwrap_or(texts.len());
            if place > texts.len() {
                texts.push(text);
                all.extend(quote!(__NONE #extras,));
            }
        }
        places.push(place as u64);
    }
    if all.is_empty() {
        places.clear();
    }
    (all, numbers(&places))
}

fn extras_of(model: &Model<'_>, entry: &Entry<'_>) -> TokenStream {
    let mut calls = rare_texts(entry);
    calls.extend(advice(model, entry));
    calls.extend(headers(entry));
    calls.extend(details(model, entry));
    calls.extend(flags(entry));
    calls
}

fn rare_texts(entry: &Entry<'_>) -> TokenStream {
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
        ("param", entry.param.map(|text| text.value.as_str())),
    ];
    let mut calls = TokenStream::new();
    for (name, text) in &texts {
        if let Some(text) = text {
            let name = format_ident!("{name}");
            calls.extend(quote!(.#name(#text)));
        }
    }
    calls
}

/// When to try again, and how loudly to log.
fn advice(model: &Model<'_>, entry: &Entry<'_>) -> TokenStream {
    let krate = &model.krate;
    let mut calls = TokenStream::new();
    if let Some(seconds) = entry.retry_after {
        calls.extend(quote!(.retry_after(#seconds)));
    }
    if let Some(retry) = retry(entry) {
        let retry = format_ident!("{retry}");
        calls.extend(quote!(.retry(#krate::Retry::#retry)));
    }
    if let Some(level) = entry.log {
        let level = format_ident!("{level}");
        calls.extend(quote!(.log(#krate::Level::#level)));
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

/// The headers of every response, and the names of those that vary.
fn headers(entry: &Entry<'_>) -> TokenStream {
    let (mut pairs, mut varying) = (TokenStream::new(), TokenStream::new());
    for Header { name, value, .. } in entry.headers {
        let value = &value.value;
        pairs.extend(quote!((#name, #value),));
    }
    for field in &entry.roles {
        if let Role::Header(name) = field.role {
            varying.extend(quote!(#name,));
        }
    }
    let mut calls = TokenStream::new();
    if !pairs.is_empty() {
        calls.extend(quote!(.headers(&[#pairs])));
    }
    if !varying.is_empty() {
        calls.extend(quote!(.varying_headers(&[#varying])));
    }
    calls
}

fn details(model: &Model<'_>, entry: &Entry<'_>) -> TokenStream {
    let krate = &model.krate;
    let mut members = TokenStream::new();
    for field in &entry.roles {
        match &field.role {
            Role::Details { json } => {
                let json = json::of_field(model, field, *json);
                return quote!(.details(#krate::DetailsKind::Value(#json)));
            }
            Role::Detail { name, json, .. } => {
                let json = json::of_field(model, field, *json);
                members.extend(quote!(#krate::DetailMember { name: #name, json: #json },));
            }
            _ => {}
        }
    }
    if members.is_empty() {
        return members;
    }
    quote!(.details(#krate::DetailsKind::Members(&[#members])))
}

fn flags(entry: &Entry<'_>) -> TokenStream {
    let silent = matches!(entry.message, Message::Silent);
    let formatted = matches!(entry.message, Message::Format(..));
    let flags = [
        ("param_varies", entry.has(|role| matches!(role, Role::Param))),
        ("status_varies", entry.has(|role| matches!(role, Role::Status))),
        ("retry_after_varies", entry.has(|role| matches!(role, Role::RetryAfter))),
        ("violations", entry.has(|role| matches!(role, Role::Violations))),
        ("silent", silent),
        ("formatted_message", formatted),
        ("exposed", entry.exposed),
        ("shared", entry.shared),
    ];
    let mut calls = TokenStream::new();
    for (name, is_set) in &flags {
        if *is_set {
            let name = format_ident!("{name}");
            calls.extend(quote!(.#name(true)));
        }
    }
    calls
}
