//! What the user wrote about a book, right or wrong.

use proc_macro2::TokenStream;
use syn::{DeriveInput, Path, Type};

use crate::support::{
    attribute::slot::{Doubtful, Slot},
    doc_comment::Docs,
    style::Style,
    text::Text,
};

/// A type that derives `ErrorBook`.
pub(super) struct Input<'a> {
    /// The type itself, which should be a unit struct.
    pub(super) item: &'a DeriveInput,
    pub(super) keys: BookKeys,
    /// The doc comment.
    pub(super) description: Option<Docs>,
    /// Tells two types of one path apart.
    pub(super) hash: u64,
}

/// What `#[book(…)]` says.
#[derive(Default)]
pub(super) struct BookKeys {
    pub(super) errors: Slot<Vec<Listed>>,
    pub(super) fallback: Slot<Type>,
    pub(super) envelope: Slot<Type>,
    pub(super) also: Slot<Vec<Type>>,
    pub(super) types: Slot<Vec<TypeRule>>,
    pub(super) codes: Slot<CodeRule>,
    pub(super) doc_url: Slot<Vec<String>>,
    pub(super) domain: Slot<Text>,
    pub(super) title: Slot<Text>,
    pub(super) krate: Slot<Path>,
}

impl BookKeys {
    /// Breaks every absent key: each may have been meant by one that is not understood.
    #[rustfmt::skip]
    pub(super) fn doubt(&mut self) {
        // Without `..`, so that no key is forgotten.
        let Self { errors, fallback, envelope, also, types, codes, doc_url, domain, title, krate } = self;
        let slots: &mut [&mut dyn Doubtful] =
            &mut [errors, fallback, envelope, also, types, codes, doc_url, domain, title, krate];
        for slot in slots {
            slot.doubt();
        }
    }
}

/// `AuthError` or `#[cfg(feature = "auth")] AuthError`
pub(super) struct Listed {
    pub(super) cfgs: TokenStream,
    pub(super) ty: Type,
}

/// `"api_error"`, `409 = "api_error"` or `5xx = "api_error"`
pub(super) struct TypeRule {
    /// The statuses that imply the type, first and last.
    pub(super) statuses: Option<(u16, u16)>,
    pub(super) name: Text,
}

/// `codes = "snake_case"` or `codes("snake_case", longest = 40)`
pub(super) struct CodeRule {
    pub(super) style: Style,
    pub(super) longest: Option<usize>,
}

impl TypeRule {
    /// Whether a rule says the same of the same.
    pub(super) fn repeats(&self, earlier: &Self) -> bool {
        earlier.statuses == self.statuses
            && (self.statuses.is_some() || earlier.name.value == self.name.value)
    }
}
