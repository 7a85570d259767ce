//! Reads the declaration into the [`ast`](super::ast). After a mistake it skips the row, not the
//! rest.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{
    Attribute, Generics, LitInt, Result, Token, braced, bracketed,
    ext::IdentExt as _,
    parse::{ParseStream, Parser as _},
    token::Brace,
};

use super::ast::{Change, Input};
use crate::support::{
    attribute::status::error_status,
    ctxt::{Ctxt, error_at},
    status,
};

/// Reads `[$crate] declaration`. Returns `None` if it has no name.
pub(super) fn input(cx: &Ctxt, tokens: TokenStream) -> Option<Input> {
    let parser = |stream: ParseStream<'_>| {
        let runtime;
        bracketed!(runtime in stream);
        let input = declaration(cx, stream, runtime.parse()?);
        // syn would report what is left.
        stream.parse::<TokenStream>()?;
        input
    };
    parser.parse2(tokens).map_err(|error| cx.syn_error(error)).ok()
}

fn declaration(cx: &Ctxt, stream: ParseStream<'_>, runtime: TokenStream) -> Result<Input> {
    let attrs = stream.call(Attribute::parse_outer)?;
    let vis = stream.parse()?;
    let is_enum = keyword(cx, stream)?;
    let name = name(stream)?;
    let mut input = Input { runtime, attrs, vis, name, changes: Vec::new() };
    // What is behind another item is not rows.
    let read = if is_enum { body(cx, stream, &mut input) } else { Ok(()) };
    if let Err(error) = read {
        cx.syn_error(error);
    }
    Ok(input)
}

/// Reads `enum`. Returns whether it was that, and not another item.
fn keyword(cx: &Ctxt, stream: ParseStream<'_>) -> Result<bool> {
    if stream.parse::<Option<Token![enum]>>()?.is_some() {
        return Ok(true);
    }
    let fix = "write `pub enum HttpError;`";
    let start = stream.fork();
    let Ok(word) = start.call(Ident::parse_any) else {
        return Err(syn::Error::new(stream.span(), format!("expected an enum; {fix}")));
    };
    let message = format!("`{word}` does not declare an enum; {fix}");
    if !matches!(word.to_string().as_str(), "struct" | "union" | "type" | "trait") {
        return Err(syn::Error::new(word.span(), message));
    }
    cx.syn_error(syn::Error::new(word.span(), message));
    stream.call(Ident::parse_any)?;
    Ok(false)
}

fn name(stream: ParseStream<'_>) -> Result<Ident> {
    let message = "expected the name of the enum; write `pub enum HttpError;`";
    stream.parse().map_err(|error: syn::Error| syn::Error::new(error.span(), message))
}

/// Reads `;` or the rows in braces.
fn body(cx: &Ctxt, stream: ParseStream<'_>, input: &mut Input) -> Result<()> {
    no_generics(cx, stream)?;
    if stream.peek(Brace) {
        let content;
        braced!(content in stream);
        input.changes = changes(cx, &content);
    } else if stream.parse::<Option<Token![;]>>()?.is_none() {
        return Err(no_body(stream, &input.name));
    }
    if stream.is_empty() {
        return Ok(());
    }
    Err(stream.error(if stream.peek(Token![;]) {
        "`;` follows the braces; remove it"
    } else {
        "`http_errors!` declares one enum; move this into a call of its own"
    }))
}

fn no_body(stream: ParseStream<'_>, name: &Ident) -> syn::Error {
    let fix = format!("write `enum {name};`, or rows in braces");
    let (span, problem) = match stream.cursor().token_tree() {
        Some((token, _)) => (token.span(), format!("`{token}` follows the name of the enum")),
        None => (name.span(), format!("nothing follows `{name}`")),
    };
    syn::Error::new(span, format!("{problem}; {fix}"))
}

/// Reads parameters, which a unit variant cannot use.
fn no_generics(cx: &Ctxt, stream: ParseStream<'_>) -> Result<()> {
    let mut generics: Generics = stream.parse()?;
    generics.where_clause = stream.parse()?;
    let clause = &generics.where_clause;
    if !generics.params.is_empty() || generics.lt_token.is_some() {
        cx.error(&generics, "the rows have no fields that could use a parameter; remove them");
    } else if clause.is_some() {
        cx.error(clause, "the enum has no parameters; remove the clause");
    }
    Ok(())
}

/// Reads the rows, which `;` separates.
fn changes(cx: &Ctxt, stream: ParseStream<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    while !stream.is_empty() {
        match change(cx, stream) {
            Ok(change) => changes.push(change),
            Err(error) => {
                cx.syn_error(error);
                skip_row(stream);
            }
        }
    }
    changes
}

fn change(cx: &Ctxt, stream: ParseStream<'_>) -> Result<Change> {
    let mut docs = stream.call(Attribute::parse_outer)?;
    for attr in &docs {
        if !attr.path().is_ident("doc") {
            let message =
                "a row takes no attribute but a doc comment; write keys behind the status";
            cx.error(attr, message);
        }
    }
    docs.retain(|attr| attr.path().is_ident("doc"));
    if let (true, Some(doc)) = (stream.is_empty(), docs.last()) {
        let message = "no row follows the doc comment; move it above one";
        return Err(error_at(doc, message));
    }
    let (literal, status) = status(stream)?;
    if stream.parse::<Option<Token![:]>>()?.is_none() {
        let message = format!("`{literal}` needs a colon; write `{literal}: code = \"…\"`");
        return Err(syn::Error::new(literal.span(), message));
    }
    let keys = keys(cx, stream)?;
    Ok(Change { docs, literal, status, keys })
}

fn status(stream: ParseStream<'_>) -> Result<(LitInt, u16)> {
    if !stream.peek(LitInt) || stream.peek(Token![-]) {
        return Err(no_status(stream));
    }
    let literal: LitInt = stream.parse()?;
    if matches!(literal.suffix(), "xx" | "XX") {
        let message = format!(
            "`{literal}` is a class of statuses; name one, such as `{}04`",
            literal.base10_digits()
        );
        return Err(syn::Error::new(literal.span(), message));
    }
    let status = error_status(&literal)?;
    Ok((literal, status))
}

/// Says what to write instead of the next token, or of a number with a sign.
fn no_status(stream: ParseStream<'_>) -> syn::Error {
    let ahead = stream.fork();
    let Ok(first) = ahead.parse::<TokenTree>() else {
        return syn::Error::new(stream.span(), "expected a row; write `404: code = \"…\"`");
    };
    let number: Option<LitInt> = if stream.peek(Token![-]) { ahead.parse().ok() } else { None };
    let word = format!("{first}{}", number.to_token_stream());
    let fix = match status::by_name(&word) {
        Some(number) => format!("write `{number}`"),
        None => "a row begins with its status, as in `404: code = \"…\"`".to_owned(),
    };
    error_at(&quote!(#first #number), format!("`{word}` is not a status; {fix}"))
}

/// Reads up to the end of the row.
fn keys(cx: &Ctxt, stream: ParseStream<'_>) -> Result<TokenStream> {
    let mut keys = TokenStream::new();
    while !stream.is_empty() && stream.parse::<Option<Token![;]>>()?.is_none() {
        let token: TokenTree = stream.parse()?;
        if begins_row(stream) && matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',')
        {
            cx.error(&token, "`,` separates keys; separate rows with `;`");
            break;
        }
        token.to_tokens(&mut keys);
    }
    Ok(keys)
}

/// Whether a row begins here: its doc comment, or its status.
fn begins_row(stream: ParseStream<'_>) -> bool {
    stream.peek(Token![#]) || (stream.peek(LitInt) && stream.peek2(Token![:]))
}

/// Skips to behind the next `;`, or to the end.
fn skip_row(stream: ParseStream<'_>) {
    while let Ok(token) = stream.parse::<TokenTree>() {
        if matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ';') {
            break;
        }
    }
}
