//! Reads the declarations into the [`ast`](super::ast). After a mistake it skips the entry, not the
//! rest.

mod value;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{
    Attribute, Ident, LitStr, Result, Token, Visibility, braced, bracketed,
    ext::IdentExt as _,
    parse::{Parse, ParseStream, Parser as _},
    token,
};

use self::value::{element, value};
use super::ast::{Declaration, Entry, Input, Items, Kind, Member, Object, Spread};
use crate::support::{
    ctxt::{Ctxt, error_at},
    emit,
    text::suffix_of,
};

/// `[$crate] declaration…`
pub(super) fn input(cx: &Ctxt, tokens: TokenStream) -> Input {
    let mut input = Input { runtime: TokenStream::new(), declarations: Vec::new() };
    let parser = |stream: ParseStream<'_>| {
        let runtime;
        bracketed!(runtime in stream);
        input.runtime = runtime.parse()?;
        while !stream.is_empty() {
            match declaration(cx, stream) {
                Ok(declaration) => input.declarations.push(declaration),
                Err(error) => {
                    cx.syn_error(error);
                    skip_to_root(stream);
                    let _root = stream.parse::<TokenTree>();
                }
            }
        }
        Ok(())
    };
    if let Err(error) = parser.parse2(tokens) {
        cx.syn_error(error);
    }
    input
}

fn declaration(cx: &Ctxt, stream: ParseStream<'_>) -> Result<Declaration> {
    let attrs = stream.call(Attribute::parse_outer)?;
    let vis: Visibility = stream.parse()?;
    if stream.is_empty() {
        let message =
            "the name of the envelope is missing; write `pub Name { \"member\": source }`";
        let attrs = emit::all(&attrs);
        return Err(error_at(&quote::quote!(#attrs #vis), message));
    }
    if stream.peek(Token![struct]) {
        let message = "`struct` is implied; write `pub Name { \"member\": source }`";
        cx.error(&stream.parse::<Token![struct]>()?, message);
    }
    let name: Ident =
        expected(stream, "the name of the envelope", "`pub Name { \"member\": source }`")?;
    let header = media_type(stream, &name)
        .and_then(|media_type| at_root(stream, &name).map(|()| media_type));
    let media_type = header.unwrap_or_else(|error| {
        cx.syn_error(error);
        skip_to_root(stream);
        None
    });
    let root = if is_root(stream) { Some(compound(cx, stream)?) } else { None };
    Ok(Declaration { attrs, vis, name, media_type, root })
}

fn is_root(stream: ParseStream<'_>) -> bool {
    stream.peek(token::Brace) || stream.peek(token::Bracket)
}

fn at_root(stream: ParseStream<'_>, name: &Ident) -> Result<()> {
    if is_root(stream) {
        return Ok(());
    }
    if stream.is_empty() {
        let message = format!("`{name}` has no members; write `{name} {{ \"member\": source }}`");
        return Err(error_at(name, message));
    }
    Err(unexpected(stream, "the members in braces", "`{ \"member\": source }`"))
}

/// Skips to the next braces or brackets, or to the end.
fn skip_to_root(stream: ParseStream<'_>) {
    while !is_root(stream) && stream.parse::<TokenTree>().is_ok() {}
}

/// `as "type/subtype"`
fn media_type(stream: ParseStream<'_>, name: &Ident) -> Result<Option<LitStr>> {
    if stream.peek(LitStr) {
        let message = format!("a media type follows `as`; write `{name} as \"…\"`");
        return Err(stream.error(message));
    }
    if stream.parse::<Option<Token![as]>>()?.is_none() {
        return Ok(None);
    }
    expected(stream, "a media type", "`as \"application/json\"`").map(Some)
}

/// Reads an object or an array.
fn compound(cx: &Ctxt, stream: ParseStream<'_>) -> Result<Kind> {
    let content;
    if stream.peek(token::Bracket) {
        bracketed!(content in stream);
        return Ok(Kind::Array(separated(cx, &content, element)));
    }
    braced!(content in stream);
    Ok(Kind::Object(Object { entries: separated(cx, &content, entry) }))
}

/// Reads everything between the commas.
fn separated<T>(
    cx: &Ctxt,
    content: ParseStream<'_>,
    parse: fn(&Ctxt, ParseStream<'_>) -> Result<T>,
) -> Items<T> {
    let mut items = Items { readable: Vec::new(), complete: true };
    while !content.is_empty() {
        let item = parse(cx, content).and_then(|item| end_of_item(content).map(|()| item));
        match item {
            Ok(item) => items.readable.push(item),
            Err(error) => {
                cx.syn_error(error);
                items.complete = false;
                skip_past_comma(content);
            }
        }
    }
    items
}

fn end_of_item(content: ParseStream<'_>) -> Result<()> {
    if content.is_empty() || content.parse::<Option<Token![,]>>()?.is_some() {
        return Ok(());
    }
    let next = next_token(content);
    let message = match &*next {
        "?" => "`?` is written twice; remove one".to_owned(),
        "!" => "a macro cannot be a value; write the string itself".to_owned(),
        "else" => {
            "`else` follows a value; only `..violations { … }` in an array has one".to_owned()
        }
        "(" | "." | ":" => {
            format!(
                "`{next}` follows a source; a source is one word, except `violation.…` and `number(code)`"
            )
        }
        _ => format!("`{next}` follows without a comma; put `,` in front"),
    };
    Err(content.error(message))
}

fn skip_past_comma(content: ParseStream<'_>) {
    while let Ok(token) = content.parse::<TokenTree>() {
        if matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',') {
            break;
        }
    }
}

fn entry(cx: &Ctxt, stream: ParseStream<'_>) -> Result<Entry> {
    if stream.peek(Token![..]) {
        let dots = stream.parse()?;
        let word = ident(stream, "what is spread", "`..details`")?;
        return Ok(Entry::Spread(Spread { dots, word }));
    }
    let name = member_name(stream)?;
    if stream.parse::<Option<Token![:]>>()?.is_none() {
        let name = name.token();
        return Err(error_at(
            &name,
            format!("{} is not followed by a colon; write `{name}: value`", backticked(&name)),
        ));
    }
    let value = value(cx, stream)?;
    Ok(Entry::Member(Member { name, value }))
}

fn member_name(stream: ParseStream<'_>) -> Result<LitStr> {
    if !stream.peek(Ident::peek_any) {
        return expected(stream, "the name of a member", "`\"member\": source` or `..details`");
    }
    let word = stream.call(Ident::parse_any)?;
    let message = format!("`{word}` names a member without quotes; write `\"{word}\"`");
    Err(error_at(&word, message))
}

/// Reads one word, which can be a keyword of Rust.
fn ident(stream: ParseStream<'_>, what: &str, form: &str) -> Result<Ident> {
    stream.call(Ident::parse_any).map_err(|_| unexpected(stream, what, form))
}

fn expected<T: Parse>(stream: ParseStream<'_>, what: &str, form: &str) -> Result<T> {
    let start = stream.fork();
    if let Some(error) = suffix_of(stream.cursor()) {
        return Err(error);
    }
    stream.parse().map_err(|_| unexpected(&start, what, form))
}

/// Returns the error that `what` is missing here.
fn unexpected(stream: ParseStream<'_>, what: &str, form: &str) -> syn::Error {
    let message = if stream.is_empty() {
        format!("{what} is missing; write {form}")
    } else {
        format!("expected {what}, found `{}`; write {form}", next_token(stream))
    };
    syn::Error::new(stream.span(), message)
}

fn next_token(stream: ParseStream<'_>) -> String {
    match stream.fork().parse::<TokenTree>() {
        Ok(TokenTree::Group(group)) => group.to_string().chars().take(1).collect(),
        Ok(token) => token.to_string(),
        Err(_) => String::new(),
    }
}

fn backticked(tokens: &impl ToTokens) -> String {
    format!("`{}`", tokens.to_token_stream())
}
