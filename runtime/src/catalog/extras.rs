//! What few rows have.

use super::{details::DetailsKind, level::Level, retry::Retry};

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
    pub(crate) param: Option<&'static str>,
    pub(crate) retry_after: Option<u32>,
    pub(crate) retry: Option<Retry>,
    pub(crate) log: Option<Level>,
    pub(crate) headers: &'static [(&'static str, &'static str)],
    pub(crate) details: DetailsKind,
    /// Whether a field says what is wrong with the input.
    pub(crate) violations: bool,
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
        param: None,
        retry_after: None,
        retry: None,
        log: None,
        headers: &[],
        details: DetailsKind::None,
        violations: false,
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
        param: &'static str,
        retry_after: u32,
        retry: Retry,
        log: Level,
    }

    plain! {
        headers: &'static [(&'static str, &'static str)],
        details: DetailsKind,
        violations: bool,
        silent: bool,
        formatted_message: bool,
        exposed: bool,
        shared: bool,
    }
}
