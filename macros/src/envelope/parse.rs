//! Reads the declarations into the [`ast`](super::ast). After a mistake it skips the entry, not the
//! rest.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{
    Attribute, Ident, Lit, LitStr, Result, Token, Visibility, braced, bracketed,
    ext::IdentExt as _,
    parse::{Parse, ParseStream, Parser as _},
    token,
};

use super::ast::{
    Declaration, Element, Entry, Input, Items, Kind, Member, Object, Spread, Value, Word,
};
use crate::support::{ctxt::Ctxt, text::suffix_of};

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
        return Err(syn::Error::new_spanned(quote::quote!(#(#attrs)* #vis), message));
    }
    if stream.peek(Token![struct]) {
        let message = "`struct` is implied; write `pub Name { \"member\": source }`";
        cx.error(stream.parse::<Token![struct]>()?, message);
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
        return Err(syn::Error::new_spanned(name, message));
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
            format!("`{next}` follows a source; a source is one word, without calls or fields")
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
        return Err(syn::Error::new_spanned(
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
    Err(syn::Error::new_spanned(word, message))
}

fn element(cx: &Ctxt, stream: ParseStream<'_>) -> Result<Element> {
    if !stream.peek(Token![..]) {
        return value(cx, stream).map(Element::Value);
    }
    let form = "`..violations { \"field\": violation.field }`";
    let dots = stream.parse()?;
    let spread = Spread { dots, word: ident(stream, "what is spread", form)? };
    if stream.is_empty() || stream.peek(Token![,]) {
        let message = format!("`..{}` needs an element for each; write {form}", spread.word);
        return Err(syn::Error::new_spanned(spread.word, message));
    }
    let each = value(cx, stream)?;
    let otherwise = match stream.parse::<Option<Token![else]>>()? {
        Some(_) => Some(value(cx, stream)?),
        None => None,
    };
    Ok(Element::Each { spread, each, otherwise })
}

fn value(cx: &Ctxt, stream: ParseStream<'_>) -> Result<Value> {
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
        let message = "`??` follows what is never absent; write it behind a source";
        return Err(syn::Error::new_spanned(marks, message));
    };
    if stream.is_empty() || stream.peek(Token![,]) {
        let message = "`??` needs a constant behind it, such as `\"\"` or `[]`; for a source that may \
                       be left out, write one `?`";
        return Err(syn::Error::new_spanned(marks, message));
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
