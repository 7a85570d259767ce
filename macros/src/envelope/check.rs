//! Declarations to shapes: one function for each rule.

use std::collections::HashMap;

use proc_macro2::TokenStream;
use syn::{LitStr, Token};

use super::{
    ast::{self, Declaration, Entry, Items, Kind, Object, Spread},
    json,
    model::{Member, Node, Presence, Shape, Value},
    source, text,
};
use crate::{ctxt::Ctxt, suggest};

/// The shape of a declaration; `None` where something in it is wrong, which was then noted.
pub(super) fn declaration(cx: &Ctxt, declaration: &Declaration) -> Option<Shape> {
    if let Some(media_type) = &declaration.media_type {
        is_media_type(cx, media_type);
    }
    object(cx, &declaration.object)
}

fn object(cx: &Ctxt, object: &Object) -> Option<Shape> {
    has_entries(cx, object);
    names_are_unique(cx, object);
    let spreads_details = spreads_details(cx, &object.entries.readable);
    let members = all(object.entries.readable.iter().filter_map(|entry| match entry {
        Entry::Member(member) => Some(self::member(cx, member)),
        Entry::Spread(_) => None,
    }));
    let shape = Shape { members: members?, spreads_details: spreads_details? };
    object.entries.complete.then_some(shape)
}

fn member(cx: &Ctxt, member: &ast::Member) -> Option<Member> {
    Some(Member { name: member.name.value(), value: value(cx, &member.value)? })
}

fn array(cx: &Ctxt, elements: &Items<ast::Value>) -> Option<Node> {
    let values = all(elements.readable.iter().map(|element| value(cx, element)))?;
    elements.complete.then_some(Node::Array(values))
}

/// Everything or nothing, but not before each has had its say.
fn all<T>(items: impl Iterator<Item = Option<T>>) -> Option<Vec<T>> {
    let items: Vec<_> = items.collect();
    items.into_iter().collect()
}

fn value(cx: &Ctxt, value: &ast::Value) -> Option<Value> {
    let node = node(cx, &value.kind)?;
    if let Some(mark) = value.optional {
        can_be_absent(cx, mark, &value.kind, &node);
    }
    Some(Value { node, optional: value.optional.is_some() })
}

fn node(cx: &Ctxt, kind: &Kind) -> Option<Node> {
    match kind {
        Kind::Word(word) => match source::find(&word.to_string()) {
            Ok(source) => Some(Node::Source(source)),
            Err(message) => {
                cx.error(word, message);
                None
            }
        },
        Kind::Text(literal) => text_node(cx, literal),
        Kind::Constant(tokens) => constant(cx, tokens),
        Kind::Object(inner) => object(cx, inner).map(Node::Object),
        Kind::Array(elements) => array(cx, elements),
    }
}

fn text_node(cx: &Ctxt, literal: &LitStr) -> Option<Node> {
    match text::parts(&literal.value()) {
        Ok(parts) if parts.iter().any(|part| matches!(part, text::Part::Source(_))) => {
            Some(Node::Text(parts))
        }
        Ok(parts) => Some(Node::Constant(quoted(&parts))),
        Err(message) => {
            cx.error(literal, message);
            None
        }
    }
}

/// Parts without a source, as one JSON string.
fn quoted(parts: &[text::Part]) -> String {
    let literals = parts.iter().map(|part| match part {
        text::Part::Literal(literal) => literal.as_str(),
        text::Part::Source(_) => "",
    });
    format!("\"{}\"", literals.collect::<String>())
}

/// A number, `true`, `false` or `null` as JSON spells it.
fn constant(cx: &Ctxt, tokens: &TokenStream) -> Option<Node> {
    let text = tokens.to_string().replace(' ', "");
    if matches!(&*text, "true" | "false" | "null") {
        return Some(Node::Constant(text));
    }
    let is_number = text.trim_start_matches('-').starts_with(|first: char| first.is_ascii_digit());
    let message = match json::number(&text) {
        Some(number) if number == text => return Some(Node::Constant(number)),
        Some(number) => format!("`{text}` is not the plain form of this number; write `{number}`"),
        None if is_number => {
            format!("`{text}` is not a number of JSON; write plain decimal digits within 64 bits")
        }
        None => {
            format!(
                "`{text}` is not a value of JSON; write a string, a number, `true`, `false` or `null`"
            )
        }
    };
    cx.error(tokens, message);
    None
}

/// `?` says "left out when absent", so something must be able to be absent.
fn can_be_absent(cx: &Ctxt, mark: Token![?], kind: &Kind, node: &Node) {
    if node.presence() == Presence::Sometimes {
        return;
    }
    let what = match kind {
        Kind::Word(word) => format!("`{word}`"),
        Kind::Text(literal) => format!("`{}`", literal.token()),
        Kind::Constant(tokens) => format!("`{tokens}`"),
        Kind::Object(_) => "this object".to_owned(),
        Kind::Array(_) => "this array".to_owned(),
    };
    cx.error(mark, format!("{what} is never absent; leave out the `?`"));
}

fn has_entries(cx: &Ctxt, object: &Object) {
    if object.entries.readable.is_empty() && object.entries.complete {
        let error = "`{}` has no members; give it at least one, such as `\"code\": code`";
        cx.syn_error(syn::Error::new(object.span, error));
    }
}

/// RFC 8259, section 4: with equal names, what a client reads is anyone's guess.
fn names_are_unique(cx: &Ctxt, object: &Object) {
    let names = || object.entries.readable.iter().filter_map(Entry::name);
    let mut uses: HashMap<String, usize> = HashMap::new();
    for name in names() {
        *uses.entry(name.value()).or_default() += 1;
    }
    for name in names().filter(|name| uses[&name.value()] > 1) {
        let message =
            format!("`{}` names two members of one object; rename one of them", name.token());
        cx.error(name, message);
    }
}

/// Whether the object has a `..details`, which is the last entry and the only sight of details.
fn spreads_details(cx: &Ctxt, entries: &[Entry]) -> Option<bool> {
    let (mut seen, mut sound) = (false, true);
    for (place, entry) in entries.iter().enumerate() {
        let Entry::Spread(spread) = entry else { continue };
        if let Some(message) = spread_mistake(spread, seen, entries, place) {
            cx.error(spread_tokens(spread), message);
            sound = false;
        }
        seen |= spread.word == "details";
    }
    sound.then_some(seen)
}

fn spread_mistake(spread: &Spread, seen: bool, entries: &[Entry], place: usize) -> Option<String> {
    let word = spread.word.to_string();
    if word != "details" {
        let advice = match suggest::nearest(&word, ["details"]) {
            Some(near) => format!("did you mean `..{near}`?"),
            None => "only `..details` has members".to_owned(),
        };
        return Some(format!("`..{word}` cannot be spread; {advice}"));
    }
    if seen {
        return Some("`..details` stands twice; leave one out".to_owned());
    }
    if entries.iter().any(shows_details) {
        return Some("`details` is a member and spread; keep one of the two".to_owned());
    }
    let mut after = entries[place + 1..].iter();
    after
        .any(|entry| matches!(entry, Entry::Member(_)))
        .then(|| "`..details` stands before a member; put it at the end of the object".to_owned())
}

fn shows_details(entry: &Entry) -> bool {
    match entry {
        Entry::Member(member) => {
            matches!(&member.value.kind, Kind::Word(word) if word == "details")
        }
        Entry::Spread(_) => false,
    }
}

fn spread_tokens(spread: &Spread) -> TokenStream {
    let Spread { dots, word } = spread;
    quote::quote!(#dots #word)
}

/// RFC 9110, section 8.3.1.
fn is_media_type(cx: &Ctxt, literal: &LitStr) {
    let text = literal.value();
    let essence = text.split(';').next().unwrap_or_default().trim_end();
    let named = match essence.split_once('/') {
        Some((kind, subtype)) => is_token(kind) && is_token(subtype),
        None => false,
    };
    let visible = text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
    if !named || !visible || text.ends_with(' ') {
        let message = format!(
            "`{}` is not a media type; write `type/subtype`, such as `application/json`",
            text.escape_debug(),
        );
        cx.error(literal, message);
    }
}

/// RFC 9110, section 5.6.2.
fn is_token(text: &str) -> bool {
    let is_tchar = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_tchar)
}
