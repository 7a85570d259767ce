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
    /// The names of the headers that fields give.
    pub(crate) varying_headers: &'static [&'static str],
    pub(crate) details: DetailsKind,
    /// Whether a field says the param, the status, the time to wait.
    pub(crate) param_varies: bool,
    pub(crate) status_varies: bool,
    pub(crate) retry_after_varies: bool,
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
        varying_headers: &[],
        details: DetailsKind::None,
        param_varies: false,
        status_varies: false,
        retry_after_varies: false,
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
        varying_headers: &'static [&'static str],
        details: DetailsKind,
        param_varies: bool,
        status_varies: bool,
        retry_after_varies: bool,
        violations: bool,
        silent: bool,
        formatted_message: bool,
        exposed: bool,
        shared: bool,
    }
}

#[cfg(test)]
mod tests {
    use super::{DetailsKind, Extras};
    use crate::catalog::JsonType;

    #[test]
    fn a_row_of_any_status_says_nothing_of_fields() {
        let extras = Extras::NONE
            .group("Payments")
            .param_varies(true)
            .status_varies(true)
            .retry_after_varies(true)
            .varying_headers(&["x-quota"])
            .details(DetailsKind::Value(JsonType::Any))
            .of_any_status();
        assert_eq!(extras.group, Some("Payments"));
        let varies = [extras.param_varies, extras.status_varies, extras.retry_after_varies];
        assert_eq!(varies, [false; 3]);
        assert_eq!(extras.varying_headers, [""; 0]);
        assert_eq!(extras.details, DetailsKind::None);
    }
}
