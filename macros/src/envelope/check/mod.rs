//! Checks the declarations and makes the model of them.

mod number;
mod presence;
mod rules;
mod text;

use proc_macro2::TokenStream;
use syn::{LitStr, Token};

use self::presence::Presence;
use super::{
    ast::{self, Declaration, Entry, Input, Items, Kind, Word},
    model::{Condition, Element, Envelope, Member, Model, Node, Object, Value},
    source::{self, Scope, Source},
};
use crate::support::ctxt::Ctxt;

/// Checks every rule. Returns the model, or all mistakes, those of the parser first.
pub(super) fn check(cx: Ctxt, input: &Input) -> Result<Model<'_>, TokenStream> {
    rules::declared_once(&cx, &input.declarations);
    let mut envelopes = Vec::new();
    for declaration in &input.declarations {
        if let Some(envelope) = self::declaration(&cx, declaration) {
            envelopes.push(envelope);
        }
    }
    cx.finish()?;
    Ok(Model { runtime: &input.runtime, envelopes })
}

fn declaration<'a>(cx: &Ctxt, declaration: &'a Declaration) -> Option<Envelope<'a>> {
    let media_type = declaration.media_type.as_ref();
    if let Some(media_type) = media_type {
        rules::is_media_type(cx, media_type);
    }
    let root = declaration.root.as_ref()?;
    rules::root_has_entries(cx, root, &declaration.name);
    let root = node(cx, root, Scope::Report)?;
    Some(Envelope { declaration, media_type, root })
}

fn object(cx: &Ctxt, object: &ast::Object, scope: Scope) -> Option<Node> {
    if object.entries.is_empty() {
        return Some(Node::Constant("{}".to_owned()));
    }
    rules::names_are_unique(cx, object);
    let spreads_details = rules::spreads_details(cx, &object.entries.readable);
    let (mut members, mut is_sound) = (Vec::new(), object.entries.complete);
    for entry in &object.entries.readable {
        if let Entry::Member(member) = entry {
            match self::member(cx, member, scope) {
                Some(member) => members.push(member),
                None => is_sound = false,
            }
        }
    }
    let model = Object { members, spreads_details: spreads_details? };
    is_sound.then_some(Node::Object(model))
}

fn member(cx: &Ctxt, member: &ast::Member, scope: Scope) -> Option<Member> {
    Some(Member { name: member.name.value(), value: value(cx, &member.value, scope)? })
}

fn array(cx: &Ctxt, elements: &Items<ast::Element>, scope: Scope) -> Option<Node> {
    if elements.is_empty() {
        return Some(Node::Constant("[]".to_owned()));
    }
    let (mut model, mut is_sound) = (Vec::new(), elements.complete);
    for element in &elements.readable {
        match self::element(cx, element, scope) {
            Some(element) => model.push(element),
            None => is_sound = false,
        }
    }
    is_sound.then_some(Node::Array(model))
}

fn element(cx: &Ctxt, element: &ast::Element, scope: Scope) -> Option<Element> {
    match element {
        ast::Element::Value(value) => self::value(cx, value, scope).map(Element::Value),
        ast::Element::Each { spread, each, otherwise } => {
            let is_sound = rules::spreads_violations(cx, spread, each, scope);
            let each = node(cx, &each.kind, Scope::Violation);
            let otherwise = match otherwise {
                Some(otherwise) => value(cx, otherwise, scope).map(Some),
                None => Some(None),
            };
            let (each, otherwise) = (each?, otherwise?);
            is_sound.then_some(Element::Each { each, otherwise })
        }
    }
}

fn value(cx: &Ctxt, value: &ast::Value, scope: Scope) -> Option<Value> {
    let node = node(cx, &value.kind, scope)?;
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
        Kind::Word(word) => format!("`{}`", word.text),
        Kind::Or { word, .. } => format!("`{} ?? …`", word.text),
        Kind::Text(literal) => format!("`{}`", literal.token()),
        Kind::Constant(tokens) => format!("`{tokens}`"),
        Kind::Object(_) => "this object".to_owned(),
        Kind::Array(_) => "this array".to_owned(),
    };
    cx.error(&mark, format!("{what} is never absent; leave out the `?`"));
    None
}

fn node(cx: &Ctxt, kind: &Kind, scope: Scope) -> Option<Node> {
    match kind {
        Kind::Word(word) => source(cx, word, scope).map(Node::Source),
        Kind::Or { word, marks, constant } => {
            let source = source(cx, word, scope);
            let is_sound = rules::has_alternative(cx, source, marks, constant);
            let constant = node(cx, constant, scope)?;
            is_sound.then_some(Node::Or(source?, Box::new(constant)))
        }
        Kind::Text(literal) => text_node(cx, literal, scope),
        Kind::Constant(tokens) => constant(cx, tokens),
        Kind::Object(inner) => object(cx, inner, scope),
        Kind::Array(elements) => array(cx, elements, scope),
    }
}

fn source(cx: &Ctxt, word: &Word, scope: Scope) -> Option<&'static Source> {
    let source = source::find(&word.text, scope);
    source.map_err(|message| cx.error(&word.tokens, message)).ok()
}

fn text_node(cx: &Ctxt, literal: &LitStr, scope: Scope) -> Option<Node> {
    let parts = text::parts(&literal.value(), scope);
    parts.map(Node::Text).map_err(|message| cx.error(literal, message)).ok()
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
