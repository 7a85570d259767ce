//! The static data of one row, as the derive writes it.

use super::{details::DetailsKind, level::Level, owner::Owner, retry::Retry};

/// Not public API: written by the derive, read through [`ErrorSpec`](super::ErrorSpec).
//
// A table of a thousand rows is the largest part of what the derive emits. The compiler takes a row
// of plain literals in a third of the time that `Option`s, calls or `..rest` take it. So an absent
// text is an empty one, and what few rows have is behind one reference.
#[doc(hidden)]
#[allow(missing_docs, reason = "not public API")]
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub owner: &'static Owner,
    /// Empty for a struct.
    pub variant: &'static str,
    pub status: u16,
    pub code: &'static str,
    /// 64-bit FNV-1a of the code.
    pub hash: u64,
    /// The styles that the code follows; only the macro knows the bits.
    pub styles: u8,
    pub r#type: &'static str,
    pub title: &'static str,
    pub message: &'static str,
    pub description: &'static str,
    pub extras: &'static Extras,
}

impl Row {
    /// A row that has only a status.
    pub(crate) const fn codeless(owner: &'static Owner, status: u16) -> Self {
        Self {
            owner,
            variant: "",
            status,
            code: "",
            hash: 0,
            styles: 0,
            r#type: "",
            title: "",
            message: "",
            description: "",
            extras: &Extras::NONE,
        }
    }

    /// The row for a failure of another status: keeps only the members that do not depend on the
    /// status. `extras` are those of [`Extras::of_any_status`].
    pub(crate) const fn lent(self, extras: &'static Extras) -> Self {
        Self { title: "", message: "", description: "", extras, ..self }
    }
}

/// Not public API: the members that most rows leave out.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "one for each flag of a row")]
pub struct Extras {
    pub(crate) action: Option<&'static str>,
    pub(crate) group: Option<&'static str>,
    pub(crate) doc_url: Option<&'static str>,
    pub(crate) deprecated: Option<&'static str>,
    pub(crate) constant_message: Option<&'static str>,
    pub(crate) retry_after: Option<u32>,
    pub(crate) retry: Option<Retry>,
    pub(crate) log: Option<Level>,
    pub(crate) headers: &'static [(&'static str, &'static str)],
    pub(crate) details: DetailsKind,
    pub(crate) silent: bool,
    pub(crate) formatted_message: bool,
    pub(crate) exposed: bool,
    pub(crate) shared: bool,
}

macro_rules! optional {
    ($($member:ident: $ty:ty,)*) => {$(
        #[must_use]
        pub const fn $member(mut self, value: $ty) -> Self {
            self.$member = Some(value);
            self
        }
    )*};
}

macro_rules! plain {
    ($($member:ident: $ty:ty,)*) => {$(
        #[must_use]
        pub const fn $member(mut self, value: $ty) -> Self {
            self.$member = value;
            self
        }
    )*};
}

/// The derive begins with [`NONE`](Extras::NONE) and calls what the attribute says.
#[allow(missing_docs, reason = "not public API")]
impl Extras {
    pub const NONE: Self = Self {
        action: None,
        group: None,
        doc_url: None,
        deprecated: None,
        constant_message: None,
        retry_after: None,
        retry: None,
        log: None,
        headers: &[],
        details: DetailsKind::None,
        silent: false,
        formatted_message: false,
        exposed: false,
        shared: false,
    };

    /// Keeps only the members that do not depend on the status.
    pub(crate) const fn of_any_status(&self) -> Self {
        let Self { group, doc_url, log, silent, .. } = *self;
        Self { group, doc_url, log, silent, ..Self::NONE }
    }

    optional! {
        action: &'static str,
        group: &'static str,
        doc_url: &'static str,
        deprecated: &'static str,
        constant_message: &'static str,
        retry_after: u32,
        retry: Retry,
        log: Level,
    }

    plain! {
        headers: &'static [(&'static str, &'static str)],
        details: DetailsKind,
        silent: bool,
        formatted_message: bool,
        exposed: bool,
        shared: bool,
    }
}
