//! The static rows: columns of plain literals, which cost the compiler least.

use proc_macro2::{Delimiter, Group, Literal, Punct, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt, format_ident, quote, quote_spanned};
use syn::{ext::IdentExt, spanned::Spanned};

use super::{
    super::{
        ast::Retry,
        model::{Entry, Message, Model, Role, Status},
    },
    json,
};
use crate::support::{doc_comment::Docs, hash, style::styles_of, text::Text};

/// Declares `__ROWS`: a column for each member, in which each entry has its place.
pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let krate = &model.krate;
    let entries: Vec<_> = model.entries().collect();
    let column = |cell: &dyn Fn(&Entry<'_>) -> Option<Cell>| column(&entries, cell);
    let variants = column(&|entry| text(&variant(model, entry)));
    let statuses = column(&|entry| Some(status(model, entry)));
    let has_const_status = super::has_const_status(model);
    let codes = column(&|entry| Some(Literal::string(code(entry)).into()));
    let hashes = column(&|entry| Some(Literal::u64_unsuffixed(hash::code(code(entry))).into()));
    let longest = entries.iter().map(|entry| code(entry).len()).max().unwrap_or_default();
    let styles: Vec<u8> = entries.iter().map(|entry| styles_of(code(entry))).collect();
    let styles = Literal::byte_string(&styles);
    let types = column(&|entry| text(&entry.r#type?.value));
    let titles = column(&|entry| text(&entry.title?.value));
    let messages = column(&|entry| message(model, entry));
    let descriptions = column(&|entry| description(entry.description?));
    let (extras, extras_of) = extras(model, &entries);
    quote! {
        const __NONE: #krate::__private::Extras = #krate::__private::Extras::NONE;
        static __ROWS: #krate::__private::Rows = #krate::__private::Rows {
            owner: __OWNER,
            variants: &#variants,
            statuses: &#statuses,
            has_const_status: #has_const_status,
            codes: &#codes,
            hashes: &#hashes,
            longest: #longest,
            styles: #styles,
            types: &#types,
            titles: &#titles,
            messages: &#messages,
            descriptions: &#descriptions,
            extras_of: &#extras_of,
            extras: &[__NONE, #(__NONE #extras),*],
        };
    }
}

/// Writes a column. It is empty if no entry has a value.
fn column(entries: &[&Entry<'_>], cell: &dyn Fn(&Entry<'_>) -> Option<Cell>) -> Group {
    let cells: Vec<_> = entries.iter().map(|entry| cell(entry)).collect();
    let mut column = TokenStream::new();
    if cells.iter().any(Option::is_some) {
        for cell in cells {
            match cell {
                Some(cell) => cell.to_tokens(&mut column),
                None => column.append(Literal::string("")),
            }
            column.append(Punct::new(',', Spacing::Alone));
        }
    }
    Group::new(Delimiter::Bracket, column)
}

/// An expression. Most are one token, which costs far less to pass on than a stream.
enum Cell {
    Token(TokenTree),
    Tokens(TokenStream),
}

impl From<Literal> for Cell {
    fn from(literal: Literal) -> Self {
        Self::Token(literal.into())
    }
}

impl ToTokens for Cell {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Token(token) => tokens.append(token.clone()),
            Self::Tokens(stream) => stream.to_tokens(tokens),
        }
    }
}

fn text(text: &str) -> Option<Cell> {
    (!text.is_empty()).then(|| Literal::string(text).into())
}

fn description(docs: &Docs) -> Option<Cell> {
    match docs {
        Docs::Text(docs) => text(docs),
        Docs::Macro(..) => Some(Cell::Tokens(docs.to_token_stream())),
    }
}

/// The literal as the user wrote it.
fn written(text: &Text) -> Cell {
    text.literal().into()
}

fn variant(model: &Model<'_>, entry: &Entry<'_>) -> String {
    if model.is_struct { String::new() } else { entry.ident.unraw().to_string() }
}

fn code<'a>(entry: &'a Entry<'_>) -> &'a str {
    entry.code.as_ref().map_or("", |code| &code.text)
}

fn status(model: &Model<'_>, entry: &Entry<'_>) -> Cell {
    match entry.status {
        Status::Number(number) => Literal::u16_unsuffixed(number).into(),
        Status::Const(path) => {
            let krate = &model.krate;
            // In a const, as in the proof: equal messages of the compiler are shown once.
            let number = quote_spanned!(path.span()=> #path.as_u16());
            Cell::Tokens(quote!(#krate::__private::status_or_500(const { #number })))
        }
    }
}

/// The text of the public message. That of a masked `Display` is as internal as the message.
fn message(model: &Model<'_>, entry: &Entry<'_>) -> Option<Cell> {
    match entry.message {
        Message::Constant(text, _) | Message::Format(text, _) => Some(written(text)),
        Message::Silent | Message::Display(None) => None,
        Message::Display(Some(display)) if entry.exposed => Some(written(display)),
        Message::Display(Some(display)) => match entry.status {
            Status::Number(..500) => Some(written(display)),
            Status::Number(_) => None,
            Status::Const(_) => {
                let (krate, status) = (&model.krate, status(model, entry));
                Some(Cell::Tokens(quote!(#krate::__private::below_500(#status, #display))))
            }
        },
    }
}

/// Writes what most rows leave out, each once, and the column of their places. The first place is
/// for none.
fn extras(model: &Model<'_>, entries: &[&Entry<'_>]) -> (Vec<TokenStream>, Group) {
    let mut texts: Vec<String> = Vec::new();
    let mut all = Vec::new();
    let mut places = TokenStream::new();
    for entry in entries {
        let mut place = 0;
        let extras = extras_of(model, entry);
        if !extras.is_empty() {
            let text = extras.to_string();
            let known = texts.iter().position(|known| *known == text);
            place = 1 + known.unwrap_or_else(|| {
                texts.push(text);
                all.push(extras);
                all.len() - 1
            });
        }
        places.append(Literal::usize_unsuffixed(place));
        places.append(Punct::new(',', Spacing::Alone));
    }
    if all.is_empty() {
        places = TokenStream::new();
    }
    (all, Group::new(Delimiter::Bracket, places))
}

fn extras_of(model: &Model<'_>, entry: &Entry<'_>) -> TokenStream {
    let mut calls = texts(entry);
    calls.extend(advice(model, entry));
    calls.extend(headers(entry));
    calls.extend(details(model, entry));
    calls.extend(flags(entry));
    calls.into_iter().collect()
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
        ("param", entry.param.map(|text| text.value.as_str())),
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

/// Headers.
fn headers(entry: &Entry<'_>) -> Vec<TokenStream> {
    let mut calls = Vec::new();
    if !entry.headers.is_empty() {
        let pairs = entry.headers.iter().map(|header| (&header.name, &header.value.value));
        let pairs = pairs.map(|(name, value)| quote!((#name, #value)));
        calls.push(quote!(.headers(&[#(#pairs),*])));
    }
    let varying = entry.roles.iter().filter_map(|field| match field.role {
        Role::Header(name) => Some(name),
        _ => None,
    });
    let mut varying = varying.peekable();
    if varying.peek().is_some() {
        calls.push(quote!(.varying_headers(&[#(#varying),*])));
    }
    calls
}

fn details(model: &Model<'_>, entry: &Entry<'_>) -> Option<TokenStream> {
    let krate = &model.krate;
    let mut members = Vec::new();
    for field in &entry.roles {
        match &field.role {
            Role::Details { json } => {
                let json = json::of_field(model, field, *json);
                return Some(quote!(.details(#krate::DetailsKind::Value(#json))));
            }
            Role::Detail { name, json, .. } => {
                let json = json::of_field(model, field, *json);
                members.push(quote!(#krate::DetailMember { name: #name, json: #json }));
            }
            _ => {}
        }
    }
    (!members.is_empty()).then(|| quote!(.details(#krate::DetailsKind::Members(&[#(#members),*]))))
}

fn flags(entry: &Entry<'_>) -> Vec<TokenStream> {
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
    let set = flags.iter().filter(|(_, is_set)| *is_set);
    set.map(|(name, _)| {
        let name = format_ident!("{name}");
        quote!(.#name(true))
    })
    .collect()
}
