//! Sound declarations.

use proc_macro2::TokenStream;
use syn::LitStr;

use super::{ast::Declaration, source::Source};

pub(super) struct Model<'a> {
    /// The path of the runtime.
    pub(super) runtime: &'a TokenStream,
    pub(super) envelopes: Vec<Envelope<'a>>,
}

pub(super) struct Envelope<'a> {
    pub(super) declaration: &'a Declaration,
    pub(super) media_type: Option<&'a LitStr>,
    pub(super) root: Node,
}

/// A JSON object.
pub(super) struct Object {
    pub(super) members: Vec<Member>,
    pub(super) spreads_details: bool,
}

pub(super) struct Member {
    pub(super) name: String,
    pub(super) value: Value,
}

pub(super) struct Value {
    pub(super) node: Node,
    /// When a value with `?` is there; `None` without `?`.
    pub(super) optional: Option<Condition>,
}

pub(super) enum Node {
    Source(&'static Source),
    /// A source, else a constant.
    Or(&'static Source, Box<Node>),
    /// A number, `true`, `false`, `null`, `{}` or `[]` as JSON.
    Constant(String),
    Text(Vec<Part>),
    Object(Object),
    Array(Vec<Element>),
}

pub(super) enum Element {
    Value(Value),
    /// One element for each violation.
    Each {
        each: Node,
        otherwise: Option<Value>,
    },
}

/// A part of a text.
#[derive(Debug, PartialEq)]
pub(super) enum Part {
    Literal(String),
    Source(&'static Source),
}

/// When a value is there.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Condition {
    /// When the source is.
    Source(&'static Source),
    /// When all of these are.
    All(Vec<Condition>),
    /// When one of these is.
    Any(Vec<Condition>),
}
