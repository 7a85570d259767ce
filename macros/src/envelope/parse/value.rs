//! Reads values and elements.

use proc_macro2::{Ident, TokenTree};
use quote::ToTokens as _;
use syn::{Lit, Result, Token, parse::ParseStream, token};

use super::{
    super::ast::{Element, Kind, Spread, Value, Word},
    compound, expected, ident, is_root,
};
use crate::support::ctxt::{Ctxt, error_at};

pub(super) fn element(cx: &Ctxt, stream: ParseStream<'_>) -> Result<Element> {
    if !stream.peek(Token![..]) {
        return value(cx, stream).map(Element::Value);
    }
    let form = "`..violations { \"field\": violation.field }`";
    let dots = stream.parse()?;
    let spread = Spread { dots, word: ident(stream, "what is spread", form)? };
    if stream.is_empty() || stream.peek(Token![,]) {
        let message = match &*spread.word.to_string() {
            "violations" => format!("`..violations` needs an element for each; write {form}"),
            other => format!("`..{other}` cannot be spread into an array; only `..violations` can"),
        };
        return Err(error_at(&spread.word, message));
    }
    let each = value(cx, stream)?;
    let otherwise = match stream.parse::<Option<Token![else]>>()? {
        Some(_) => Some(value(cx, stream)?),
        None => None,
    };
    Ok(Element::Each { spread, each, otherwise })
}

pub(super) fn value(cx: &Ctxt, stream: ParseStream<'_>) -> Result<Value> {
    let mut kind = simple_value(cx, stream)?;
    if stream.peek(Token![?]) && stream.peek2(Token![?]) {
        kind = or_constant(cx, stream, kind)?;
    }
    let optional = stream.parse()?;
    Ok(Value { kind, optional })
}

fn simple_value(cx: &Ctxt, stream: ParseStream<'_>) -> Result<Kind> {
    if is_root(stream) {
        return compound(cx, stream);
    }
    if stream.peek(Lit) || stream.peek(Token![-]) {
        return constant(stream);
    }
    let first = ident(stream, "a value", "a source such as `code`, or a JSON value")?;
    if first == "null" {
        return Ok(Kind::Constant(first.into_token_stream()));
    }
    word(stream, &first).map(Kind::Word)
}

/// Reads the rest of a source: nothing, `.field` or `(code)`.
fn word(stream: ParseStream<'_>, first: &Ident) -> Result<Word> {
    let is_violation = first == "violation" || first == "violations";
    if is_violation && stream.peek(Token![.]) {
        let dot: Token![.] = stream.parse()?;
        let form = "`violation.field`, `violation.code` or `violation.message`";
        let field = ident(stream, "what of the violation", form)?;
        let (text, tokens) = (format!("{first}.{field}"), quote::quote!(#first #dot #field));
        return Ok(Word { text, tokens });
    }
    if first == "number" && stream.peek(token::Paren) {
        let group: TokenTree = stream.parse()?;
        let text = format!("number{}", group.to_string().replace(' ', ""));
        return Ok(Word { text, tokens: quote::quote!(#first #group) });
    }
    Ok(Word { text: first.to_string(), tokens: first.into_token_stream() })
}

/// Reads `?? constant`.
fn or_constant(cx: &Ctxt, stream: ParseStream<'_>, kind: Kind) -> Result<Kind> {
    let (first, second): (Token![?], Token![?]) = (stream.parse()?, stream.parse()?);
    let marks = quote::quote!(#first #second);
    let Kind::Word(word) = kind else {
        let message = "`??` stands in for a source; write it behind one, such as `param ?? \"\"`";
        return Err(error_at(&marks, message));
    };
    if stream.is_empty() || stream.peek(Token![,]) {
        let message = "`??` needs a constant behind it, such as `\"\"` or `[]`; for a source that may \
                       be left out, write one `?`";
        return Err(error_at(&marks, message));
    }
    let constant = Box::new(simple_value(cx, stream)?);
    Ok(Kind::Or { word, marks, constant })
}

fn constant(stream: ParseStream<'_>) -> Result<Kind> {
    let minus: Option<Token![-]> = stream.parse()?;
    let literal = expected(stream, "a number", "digits after `-`")?;
    Ok(match literal {
        Lit::Str(text) if minus.is_none() => Kind::Text(text),
        literal => Kind::Constant(quote::quote!(#minus #literal)),
    })
}
