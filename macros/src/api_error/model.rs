//! What the input means: defaults are filled in, and only legal states exist.

use proc_macro2::{Literal, TokenStream};
use syn::{Generics, Ident, Member, Path, Type};

use super::ast::{Header, Json, Retry, Skipped};
use crate::support::{doc_comment::Docs, generics::is_generic, text::Text};

/// An error type.
pub(super) struct Model<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a Generics,
    /// Tells two types of one path apart.
    pub(super) hash: u64,
    /// The path of the runtime.
    pub(super) krate: TokenStream,
    pub(super) import: Option<TokenStream>,
    pub(super) book: Option<&'a Path>,
    /// The type's own envelope.
    pub(super) envelope: Option<&'a Type>,
    /// The frameworks that get no impl.
    pub(super) skip: &'a [Skipped],
    pub(super) is_struct: bool,
    /// The rows, in the order of their variants.
    pub(super) entries: Vec<Entry<'a>>,
    pub(super) transparents: Vec<Transparent<'a>>,
}

/// A variant that passes on another error.
pub(super) struct Transparent<'a> {
    pub(super) ident: &'a Ident,
    pub(super) member: &'a Member,
    pub(super) ty: &'a Type,
}

/// One row of the catalog.
pub(super) struct Entry<'a> {
    pub(super) ident: &'a Ident,
    pub(super) code: Option<Code<'a>>,
    pub(super) status: Status<'a>,
    pub(super) r#type: Option<&'a Text>,
    pub(super) group: Option<&'a Text>,
    pub(super) doc_url: Option<String>,
    pub(super) title: Option<&'a Text>,
    pub(super) action: Option<&'a Text>,
    pub(super) param: Option<&'a Text>,
    pub(super) message: Message<'a>,
    pub(super) description: Option<&'a Docs>,
    pub(super) deprecated: Option<&'a str>,
    pub(super) retry: Option<Retry>,
    /// The declared time to wait, in seconds.
    pub(super) retry_after: Option<u32>,
    pub(super) headers: &'a [Header],
    /// A variant of the runtime's `Level`.
    pub(super) log: Option<&'static str>,
    pub(super) exposed: bool,
    pub(super) shared: bool,
    /// What fields say, in the order in which a visitor sees it.
    pub(super) roles: Vec<FieldRole<'a>>,
}

/// A code and where it comes from: the key `code`, or the name of the variant.
pub(super) struct Code<'a> {
    pub(super) text: String,
    pub(super) origin: Origin<'a>,
}

#[derive(Clone, Copy)]
pub(super) enum Origin<'a> {
    Key(&'a Text),
    Name(&'a Ident),
}

#[derive(Clone, Copy)]
pub(super) enum Status<'a> {
    Number(u16),
    Const(&'a Path),
}

/// Where the public message comes from.
pub(super) enum Message<'a> {
    /// `Display`, with its format string if the macro knows it.
    Display(Option<&'a Text>),
    /// `message = none`
    Silent,
    /// A text without fields, and its value with single braces.
    Constant(&'a Text, String),
    /// A text with fields, and how to format it.
    Format(&'a Text, Format),
}

/// A format string in which each field has the name of its argument.
pub(super) struct Format {
    pub(super) literal: Literal,
    pub(super) arguments: Vec<(Ident, Member)>,
}

/// What one field of a variant says.
pub(super) struct FieldRole<'a> {
    pub(super) role: Role<'a>,
    /// The place among the variant's fields.
    pub(super) index: usize,
    pub(super) member: &'a Member,
    pub(super) ty: &'a Type,
}

pub(super) enum Role<'a> {
    Status,
    RequestId,
    Param,
    RetryAfter,
    /// The whole details.
    Details {
        json: Option<Json>,
    },
    /// A member of the details, and where its name is written.
    Detail {
        name: String,
        key: Option<&'a Text>,
        json: Option<Json>,
    },
    Violations,
    /// A header by its name in lower case.
    Header(&'a str),
}

impl<'a> Model<'a> {
    /// Counts the variants; a struct is one.
    pub(super) fn variant_count(&self) -> usize {
        self.entries.len() + self.transparents.len()
    }

    /// Whether a status comes from a const, which the macro cannot see.
    pub(super) fn has_const_status(&self) -> bool {
        self.entries.iter().any(|entry| matches!(entry.status, Status::Const(_)))
    }

    /// Returns what the fields of all entries say.
    pub(super) fn roles(&self) -> Vec<&FieldRole<'a>> {
        let mut roles = Vec::new();
        for entry in &self.entries {
            roles.extend(&entry.roles);
        }
        roles
    }

    /// Whether the type's own proof covers everything that it can answer with. What depends on a
    /// type parameter is proven where the parameter is known.
    pub(super) fn is_proven(&self) -> bool {
        self.transparents.iter().all(|passed| !is_generic(passed.ty, self.generics))
    }
}

impl Entry<'_> {
    /// Whether a field has such a role.
    pub(super) fn has(&self, is_role: fn(&Role<'_>) -> bool) -> bool {
        self.roles.iter().any(|field| is_role(&field.role))
    }
}

impl Origin<'_> {
    pub(super) fn tokens(&self) -> &dyn quote::ToTokens {
        match self {
            Self::Key(literal) => literal,
            Self::Name(ident) => ident,
        }
    }
}
