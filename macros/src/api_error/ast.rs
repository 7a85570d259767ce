//! What the user wrote, right or wrong.

use syn::{Generics, Ident, Member, Path, Type, ext::IdentExt};

use crate::support::{
    attribute::slot::{Doubtful, Slot},
    case::Case,
    doc_comment::Docs,
    text::Text,
};

/// An enum or a struct that derives `ApiError`.
pub(super) struct Input<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a Generics,
    pub(super) data: Data<'a>,
}

pub(super) enum Data<'a> {
    Enum { keys: EntryKeys, variants: Vec<Variant<'a>> },
    Struct(Variant<'a>),
}

/// A variant, or a whole struct.
pub(super) struct Variant<'a> {
    pub(super) ident: &'a Ident,
    pub(super) keys: EntryKeys,
    pub(super) fields: Vec<Field<'a>>,
    pub(super) others: Others,
}

pub(super) struct Field<'a> {
    pub(super) member: Member,
    pub(super) ty: &'a Type,
    pub(super) keys: FieldKeys,
}

/// What `#[api(…)]` says on an enum, a struct or a variant.
#[derive(Default)]
pub(super) struct EntryKeys {
    pub(super) status: Slot<Status>,
    pub(super) r#type: Slot<Text>,
    pub(super) group: Slot<Text>,
    pub(super) doc_url: Slot<Vec<String>>,
    pub(super) rename_all: Slot<Case>,
    pub(super) prefix: Slot<Text>,
    pub(super) book: Slot<Path>,
    pub(super) envelope: Slot<Type>,
    pub(super) skip: Slot<Vec<Skipped>>,
    pub(super) krate: Slot<Path>,
    pub(super) code: Slot<OrNone>,
    pub(super) shared: Slot<()>,
    pub(super) message: Slot<OrNone>,
    pub(super) expose: Slot<()>,
    pub(super) title: Slot<Text>,
    pub(super) action: Slot<Text>,
    pub(super) param: Slot<Text>,
    pub(super) retry_after: Slot<u32>,
    pub(super) retry: Slot<Retry>,
    pub(super) headers: Vec<Header>,
    pub(super) log: Slot<&'static str>,
    pub(super) transparent: Slot<()>,
    /// Every key that could be read, in order.
    pub(super) said: Vec<Ident>,
    /// Whether there is a key that belongs to another place.
    pub(super) has_misplaced: bool,
}

/// What `#[api(…)]` says on a field.
#[derive(Default)]
pub(super) struct FieldKeys {
    pub(super) param: Slot<()>,
    pub(super) details: Slot<()>,
    /// The member's name, if it is not the field's.
    pub(super) detail: Slot<Option<Text>>,
    /// What kind of JSON the detail is.
    pub(super) json: Slot<Json>,
    pub(super) violations: Slot<()>,
    pub(super) retry_after: Slot<()>,
    /// The header's name in lower case.
    pub(super) header: Slot<String>,
    pub(super) status: Slot<()>,
    pub(super) request_id: Slot<()>,
    /// Whether there is a key that belongs to another place.
    pub(super) has_misplaced: bool,
}

/// What attributes of other crates, and doc comments, say about a variant.
pub(super) struct Others {
    /// The doc comment.
    pub(super) description: Option<Docs>,
    /// The format string of thiserror's `#[error("…")]`.
    pub(super) display: Option<Text>,
    /// Whether it is `#[error(transparent)]`.
    pub(super) is_transparent: bool,
    /// The note of `#[deprecated]`.
    pub(super) deprecated: Option<String>,
}

/// A framework in `skip(…)`.
pub(super) struct Skipped {
    /// What the user wrote.
    pub(super) word: String,
    /// Its name: the word, with `_` for `-`.
    pub(super) name: Ident,
}

/// A declared status.
pub(super) enum Status {
    /// Known to the macro.
    Number(u16),
    /// A const `StatusCode`, known to the compiler.
    Const(Path),
}

/// `code = "…"` or `code = none`
pub(super) enum OrNone {
    Text(Text),
    None,
}

/// `retry = "…"`
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Retry {
    Never,
    Backoff,
    After,
}

/// `json = "…"`
#[derive(Clone, Copy)]
pub(super) enum Json {
    String,
    Integer,
    Number,
    Boolean,
    Array,
    Object,
    Any,
}

/// `header("Name" = "value")`
pub(super) struct Header {
    /// The name, spelled as the user did.
    pub(super) literal: Text,
    /// The name in lower case.
    pub(super) name: String,
    pub(super) value: Text,
}

impl<'a> Input<'a> {
    /// Returns the keys of the type itself.
    pub(super) fn keys(&self) -> &EntryKeys {
        match &self.data {
            Data::Enum { keys, .. } => keys,
            Data::Struct(entry) => &entry.keys,
        }
    }

    /// Returns the variants; a struct is its only one.
    pub(super) fn variants(&self) -> &[Variant<'a>] {
        match &self.data {
            Data::Enum { variants, .. } => variants,
            Data::Struct(entry) => std::slice::from_ref(entry),
        }
    }
}

impl Field<'_> {
    /// Returns how a format string calls the field.
    pub(super) fn name(&self) -> String {
        match &self.member {
            Member::Named(ident) => ident.unraw().to_string(),
            Member::Unnamed(index) => index.index.to_string(),
        }
    }

    /// Returns the member's name in a details object, if the field is a detail.
    pub(super) fn detail_name(&self) -> Option<String> {
        let name = self.keys.detail.get().ok()??;
        Some(name.as_ref().map_or_else(|| self.name(), |name| name.value.clone()))
    }
}

impl EntryKeys {
    /// Breaks every absent key: each may have been meant by one that is not understood.
    #[rustfmt::skip]
    pub(super) fn doubt(&mut self) {
        // Without `..`, so that no key is forgotten.
        let Self {
            status, r#type, group, doc_url, rename_all, prefix, book, envelope, skip, krate, code,
            shared, message, expose, title, action, param, retry_after, retry, headers: _, log,
            transparent, said: _, has_misplaced: _,
        } = self;
        let slots: &mut [&mut dyn Doubtful] = &mut [
            status, r#type, group, doc_url, rename_all, prefix, book, envelope, skip, krate, code,
            shared, message, expose, title, action, param, retry_after, retry, log, transparent,
        ];
        for slot in slots {
            slot.doubt();
        }
    }
}

impl FieldKeys {
    /// Breaks every absent key: each may have been meant by one that is not understood.
    #[rustfmt::skip]
    pub(super) fn doubt(&mut self) {
        let Self {
            param, details, detail, json, violations, retry_after, header, status, request_id,
            has_misplaced: _,
        } = self;
        let slots: &mut [&mut dyn Doubtful] = &mut [
            param, details, detail, json, violations, retry_after, header, status, request_id,
        ];
        for slot in slots {
            slot.doubt();
        }
    }

    /// Returns the first key of the field.
    pub(super) fn first(&self) -> Option<&Ident> {
        let flags = [
            &self.param,
            &self.details,
            &self.violations,
            &self.retry_after,
            &self.status,
            &self.request_id,
        ];
        let flag = flags.into_iter().find_map(Slot::key);
        flag.or(self.detail.key()).or(self.header.key()).or(self.json.key())
    }
}
