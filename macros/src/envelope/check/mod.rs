//! Checks the declarations and makes the model of them.

mod number;
mod presence;
mod rules;
mod text;

use proc_macro2::TokenStream;
use syn::{LitStr, Token};

use self::presence::Presence;
use super::{
    ast::{self, Declaration, Entry, Input, Items, Kind, Object},
    model::{Condition, Envelope, Member, Model, Node, Shape, Value},
    source,
};
use crate::support::ctxt::Ctxt;

/// Checks every rule. Returns the model, or all mistakes, those of the parser first.
pub(super) fn check(cx: Ctxt, input: &Input) -> Result<Model<'_>, TokenStream> {
    rules::declared_once(&cx, &input.declarations);
    let declarations = input.declarations.iter();
    let envelopes =
        declarations.filter_map(|declaration| self::declaration(&cx, declaration)).collect();
    cx.finish()?;
    Ok(Model { runtime: &input.runtime, envelopes })
}

fn declaration<'a>(cx: &Ctxt, declaration: &'a Declaration) -> Option<Envelope<'a>> {
    let media_type = declaration.media_type.as_ref();
    if let Some(media_type) = media_type {
        rules::is_media_type(cx, media_type);
    }
    let shape = object(cx, &declaration.object)?;
    Some(Envelope { declaration, media_type, shape })
}

fn object(cx: &Ctxt, object: &Object) -> Option<Shape> {
    rules::has_entries(cx, object);
    rules::names_are_unique(cx, object);
    let spreads_details = rules::spreads_details(cx, &object.entries.readable);
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

/// Returns all items or none, after each of them was checked.
fn all<T>(items: impl Iterator<Item = Option<T>>) -> Option<Vec<T>> {
    let items: Vec<_> = items.collect();
    items.into_iter().collect()
}

fn value(cx: &Ctxt, value: &ast::Value) -> Option<Value> {
    let node = node(cx, &value.kind)?;
    let optional = match value.optional {
        Some(mark) => Some(can_be_absent(cx, mark, &value.kind, &node)?),
        None => None,
    };
    Some(Value { node, optional })
}

/// `?` leaves out what is absent, so something must be able to be absent.
fn can_be_absent(cx: &Ctxt, mark: Token![?], kind: &Kind, node: &Node) -> Option<Condition> {
    if let Presence::When(condition) = presence::presence(node) {
        return Some(condition);
    }
    let what = match kind {
        Kind::Word(word) => format!("`{word}`"),
        Kind::Text(literal) => format!("`{}`", literal.token()),
        Kind::Constant(tokens) => format!("`{tokens}`"),
        Kind::Object(_) => "this object".to_owned(),
        Kind::Array(_) => "this array".to_owned(),
    };
    cx.error(mark, format!("{what} is never absent; leave out the `?`"));
    None
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
        Ok(parts) => Some(Node::Text(parts)),
        Err(message) => {
            cx.error(literal, message);
            None
        }
    }
}

/// Reads a number, `true`, `false` or `null`.
fn constant(cx: &Ctxt, tokens: &TokenStream) -> Option<Node> {
    let text = tokens.to_string().replace(' ', "");
    if matches!(&*text, "true" | "false" | "null") {
        return Some(Node::Constant(text));
    }
    let is_number = text.trim_start_matches('-').starts_with(|first: char| first.is_ascii_digit());
    let message = match number::number(&text) {
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
