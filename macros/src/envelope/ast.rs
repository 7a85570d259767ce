//! The declarations as they are written, right or wrong.

use proc_macro2::TokenStream;
use syn::{Attribute, Ident, LitStr, Token, Visibility};

use crate::support::attribute::walk::named;

/// All declarations of one call.
pub(super) struct Input {
    /// The path of the runtime, which the forwarding macro passes first.
    pub(super) runtime: TokenStream,
    pub(super) declarations: Vec<Declaration>,
}

/// `pub Name as "media/type" { … }`, or `[ … ]`
pub(super) struct Declaration {
    pub(super) attrs: Vec<Attribute>,
    pub(super) vis: Visibility,
    pub(super) name: Ident,
    pub(super) media_type: Option<LitStr>,
    /// `None` if it could not be found.
    pub(super) root: Option<Kind>,
}

impl Declaration {
    pub(super) fn has_cfg(&self) -> bool {
        !named(&self.attrs, "cfg").is_empty()
    }
}

pub(super) struct Object {
    pub(super) entries: Items<Entry>,
}

/// What is between the commas.
pub(super) struct Items<T> {
    pub(super) readable: Vec<T>,
    /// Whether everything could be read.
    pub(super) complete: bool,
}

impl<T> Items<T> {
    /// Whether there is nothing between the brackets.
    pub(super) fn is_empty(&self) -> bool {
        self.readable.is_empty() && self.complete
    }
}

pub(super) enum Entry {
    Member(Member),
    Spread(Spread),
}

impl Entry {
    pub(super) fn name(&self) -> Option<&LitStr> {
        match self {
            Self::Member(member) => Some(&member.name),
            Self::Spread(_) => None,
        }
    }
}

/// `"name": value`
pub(super) struct Member {
    pub(super) name: LitStr,
    pub(super) value: Value,
}

/// `..details` in an object, `..violations` in an array.
pub(super) struct Spread {
    pub(super) dots: Token![..],
    pub(super) word: Ident,
}

pub(super) struct Value {
    pub(super) kind: Kind,
    pub(super) optional: Option<Token![?]>,
}

pub(super) enum Kind {
    /// `code`
    Word(Word),
    /// `code ?? "unknown"`
    Or {
        word: Word,
        marks: TokenStream,
        constant: Box<Kind>,
    },
    /// `"text"`, with or without sources in it.
    Text(LitStr),
    /// A number, `true`, `false` or `null`.
    Constant(TokenStream),
    Object(Object),
    Array(Items<Element>),
}

/// A source: `code`, `violation.field` or `number(code)`.
pub(super) struct Word {
    pub(super) text: String,
    pub(super) tokens: TokenStream,
}

pub(super) enum Element {
    Value(Value),
    /// `..violations { … } else { … }`
    Each {
        spread: Spread,
        each: Value,
        otherwise: Option<Value>,
    },
}
