//! Reads the book into the [`ast`](super::ast). Every mistake is noted, and none ends the reading.

use quote::ToTokens;
use syn::{Attribute, DeriveInput, Ident, LitInt, Token, Type, parse::ParseStream};

use super::ast::{BookKeys, CodeRule, Input, Listed, TypeRule};
use crate::support::{
    attribute::{
        keys::{BOOK_KEYS, BookKey, Place},
        reader::Reader,
        status::error_status,
        walk::each_key,
    },
    ctxt::{Ctxt, error_at},
    doc_comment::description,
    emit, hash,
    style::STYLES,
    text::{Text, is_plain},
};

pub(super) fn input<'a>(cx: &Ctxt, item: &'a DeriveInput) -> Input<'a> {
    let mut keys = BookKeys::default();
    let doubt = each_key(cx, &item.attrs, Place::Book, BOOK_KEYS, &mut |key, reader| {
        book_key(&mut keys, key, reader)
    });
    if doubt.here {
        keys.doubt();
    }
    Input {
        item,
        keys,
        description: description(&item.attrs),
        hash: hash::text(&item.to_token_stream().to_string()),
    }
}

fn book_key(keys: &mut BookKeys, key: BookKey, reader: &Reader<'_>) -> syn::Result<()> {
    match key {
        BookKey::Errors => keys.errors.set(reader, reader.list(&|input| listed(reader, input))),
        BookKey::Fallback => keys.fallback.set(reader, fallback(reader)),
        BookKey::Envelope => keys.envelope.set(reader, reader.type_value()),
        BookKey::Also => {
            keys.also.set(reader, reader.list(&|input| reader.parse_type(input, "types")))
        }
        BookKey::Types => keys.types.set(reader, reader.list(&|input| type_rule(reader, input))),
        BookKey::Codes => keys.codes.set(reader, code_rule(reader)),
        BookKey::DocUrl => keys.doc_url.set(reader, reader.url_template()),
        BookKey::Domain => keys.domain.set(reader, reader.plain()),
        BookKey::Title => keys.title.set(reader, reader.text()),
        BookKey::Crate => keys.krate.set(reader, reader.module_path()),
    }
}

fn listed(reader: &Reader<'_>, input: ParseStream<'_>) -> syn::Result<Listed> {
    let cfgs = input.call(Attribute::parse_outer)?;
    if let Some(other) = cfgs.iter().find(|attr| !attr.path().is_ident("cfg")) {
        let message = "a listed type takes no attribute except `#[cfg(…)]`; remove it";
        return Err(error_at(other, message));
    }
    Ok(Listed { cfgs: emit::all(&cfgs), ty: reader.parse_type(input, "types")? })
}

/// `(CommonError)`
fn fallback(reader: &Reader<'_>) -> syn::Result<Type> {
    let mut types = reader.list(&|input| reader.parse_type(input, "one type"))?;
    if let Some(second) = types.get(1) {
        let message = "`fallback` takes one type; pass the others on from it with `transparent`";
        return Err(error_at(second, message));
    }
    Ok(types.remove(0))
}

fn type_rule(reader: &Reader<'_>, input: ParseStream<'_>) -> syn::Result<TypeRule> {
    let expected = "strings, or statuses with strings";
    let mut statuses = None;
    if input.peek(LitInt) {
        statuses = Some(status_range(&input.parse()?)?);
        reader.parse::<Token![=]>(input, expected)?;
    }
    let name: Text = reader.parse(input, expected)?;
    if name.value.is_empty() || !is_plain(&name.value) {
        let expected = "types in visible ASCII without spaces, quotes, braces or backslashes";
        return Err(reader.bad_value(&name, expected));
    }
    Ok(TypeRule { statuses, name })
}

/// `409` or `4xx`
fn status_range(status: &LitInt) -> syn::Result<(u16, u16)> {
    match (status.base10_digits(), status.suffix()) {
        ("4", "xx") => Ok((400, 499)),
        ("5", "xx") => Ok((500, 599)),
        ("4" | "5", "XX") => {
            let message =
                format!("`{status}` is in capitals; write `{}xx`", status.base10_digits());
            Err(syn::Error::new(status.span(), message))
        }
        _ => error_status(status).map(|status| (status, status)),
    }
}

/// `= "snake_case"`, or a list
fn code_rule(reader: &Reader<'_>) -> syn::Result<CodeRule> {
    if reader.input.peek(syn::token::Paren) {
        return code_rule_list(reader);
    }
    let style = reader.word(&STYLES)?;
    Ok(CodeRule { style, longest: None })
}

/// `("snake_case", longest = 40)`
fn code_rule_list(reader: &Reader<'_>) -> syn::Result<CodeRule> {
    let mut rule = None;
    reader.parenthesized(&mut |content| {
        let style = reader.word_in(content, &STYLES)?;
        let comma: Option<Token![,]> = content.parse()?;
        let has_length = comma.is_some() && !content.is_empty();
        let longest = if has_length { Some(longest(content)?) } else { None };
        rule = Some(CodeRule { style, longest });
        Ok(())
    })?;
    rule.ok_or_else(|| reader.bad_key("lists nothing"))
}

/// `longest = 40`
fn longest(input: ParseStream<'_>) -> syn::Result<usize> {
    let word = input.span();
    if !input.parse::<Ident>().is_ok_and(|word| word == "longest") {
        return Err(no_length(word));
    }
    let number = length(input).map_err(|error| no_length(error.span()))?;
    input.parse::<Option<Token![,]>>()?;
    match number.base10_parse() {
        Ok(longest) if longest > 0 && number.suffix().is_empty() && input.is_empty() => Ok(longest),
        _ => Err(no_length(number.span())),
    }
}

/// `= 40`
fn length(input: ParseStream<'_>) -> syn::Result<LitInt> {
    input.parse::<Token![=]>()?;
    input.parse()
}

fn no_length(span: proc_macro2::Span) -> syn::Error {
    let message = "after the style, `codes` takes a length; write `longest = 40`";
    syn::Error::new(span, message)
}
