//! One row of a catalog.

use core::fmt;

use crate::{log::Level, retry::Retry, status};

/// The type that declares an error: an enum, a struct or a book.
///
/// Two owners are the same type exactly when all three parts agree. The version tells two copies
/// of one crate apart, the hash two types of one name inside different function bodies.
///
/// ```
/// use errorbook::{ApiError, Catalogued};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("gone")]
/// #[api(status = 410)]
/// struct Gone;
///
/// assert!(Gone::CATALOG.owner.path.ends_with("::Gone"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Owner {
    /// Module path and name: `shop::pay::PaymentError`.
    pub path: &'static str,
    /// Version of the crate that declares it: `1.4.0`, or empty outside Cargo.
    pub version: &'static str,
    /// 64-bit FNV-1a of the declaration's tokens.
    pub hash: u64,
}

impl Owner {
    /// The name without its module path: `PaymentError`.
    ///
    /// ```
    /// let owner = errorbook::Owner { path: "shop::pay::PaymentError", version: "1.0.0", hash: 7 };
    /// assert_eq!(owner.name(), "PaymentError");
    /// ```
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.path.rsplit("::").next().unwrap_or(self.path)
    }
}

/// What one variant of an error enum (or one error struct) promises: one static row.
///
/// Rows are written by [`derive(ApiError)`](macro@crate::ApiError) and read through
/// [`Catalog`](crate::Catalog) and [`ApiError::spec`](crate::ApiError::spec). New fields may be
/// added, so do not build or destructure one by hand.
///
/// ```
/// use errorbook::{ApiError, Catalogued, Retry};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// enum LimitError {
///     /// Too many requests in the current window.
///     #[error("slow down")]
///     #[api(status = 429, type = "rate_limit_error", retry_after = 10)]
///     RateLimited,
/// }
///
/// let spec = LimitError::CATALOG.find("rate_limited").unwrap();
/// assert_eq!(spec.status, 429);
/// assert_eq!(spec.r#type, Some("rate_limit_error"));
/// assert_eq!(spec.description, Some("Too many requests in the current window."));
/// assert_eq!(spec.retry(), Retry::After);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ErrorSpec {
    /// The type that declares it.
    pub owner: &'static Owner,
    /// Name of the variant; empty where the owner is a struct.
    pub variant: &'static str,
    /// The stable string that clients branch on; `None` for `code = none`.
    pub code: Option<&'static str>,
    /// The catalogued HTTP status, 400 to 599.
    pub status: u16,
    /// The failure class as the variant or its enum states it; [`Book::type_of`](crate::Book::type_of)
    /// adds the book's mapping.
    pub r#type: Option<&'static str>,
    /// Short summary that never changes from one occurrence to the next (RFC 9457, section 3.1.4).
    pub title: Option<&'static str>,
    /// What happened: the doc comment.
    pub description: Option<&'static str>,
    /// What the client should do.
    pub action: Option<&'static str>,
    /// Heading under which the reference lists it.
    pub group: Option<&'static str>,
    /// Template of the public message, such as ``"`{param}` is required"``; `None` where only the
    /// status's canonical phrase is sent or the template is not known.
    pub message: Option<&'static str>,
    /// Page about this error, where it does not follow from the book.
    pub doc_url: Option<&'static str>,
    /// The note of `#[deprecated]`, empty where it has none.
    pub deprecated: Option<&'static str>,
    /// Seconds to wait that hold for every occurrence.
    pub retry_after: Option<u32>,
    /// Headers that are the same for every occurrence: name, value.
    pub headers: &'static [(&'static str, &'static str)],
    /// What `details` holds.
    pub details: DetailsSpec,
    /// Whether no message is sent: `message = none`.
    pub silent: bool,
    /// Whether a 5xx may send its `Display`, param and details.
    pub expose: bool,
    /// Whether the code is meant to serve several variants.
    pub shared: bool,
    /// The public message of every occurrence, braces and all.
    #[doc(hidden)]
    pub constant_message: Option<&'static str>,
    #[doc(hidden)]
    pub retry: Option<Retry>,
    #[doc(hidden)]
    pub log: Option<Level>,
    #[doc(hidden)]
    pub fingerprint: Fingerprint,
}

/// What an error's `details` holds.
///
/// ```
/// use errorbook::{ApiError, Catalogued, DetailsSpec};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("over the limit")]
/// #[api(status = 402)]
/// struct OverLimit {
///     #[api(detail)]
///     limit: u64,
/// }
///
/// let spec = OverLimit::CATALOG.find("over_limit").unwrap();
/// assert_eq!(spec.details, DetailsSpec::Members(&["limit"]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DetailsSpec {
    /// Nothing.
    None,
    /// One value, from a `details` field.
    Value,
    /// An object with these members, from `detail` fields.
    Members(&'static [&'static str]),
}

/// What the derive knows about the strings of a row, so that the compiler need not work it out.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Fingerprint {
    /// 64-bit FNV-1a of the code.
    pub code: u64,
    /// The grammars the code follows: bits of [`Grammar`](crate::Grammar).
    pub grammars: u8,
}

impl ErrorSpec {
    /// Advice on sending the same request again: what `retry = "…"` says, else what follows from
    /// a waiting time or the status.
    ///
    /// ```
    /// use errorbook::{ApiError, Catalogued, Retry};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("the ledger did not answer")]
    /// #[api(status = 503)]
    /// struct LedgerDown;
    ///
    /// assert_eq!(LedgerDown::CATALOG.find("ledger_down").unwrap().retry(), Retry::Backoff);
    /// ```
    #[must_use]
    pub const fn retry(&self) -> Retry {
        match self.retry {
            Some(retry) => retry,
            None if self.retry_after.is_some() => Retry::After,
            None => Retry::of_status(self.status),
        }
    }

    /// The level at which an occurrence is logged: what `log = "…"` says, else
    /// [`Level::Error`] for a 5xx and [`Level::Debug`] below.
    ///
    /// ```
    /// use errorbook::{ApiError, Catalogued, Level};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    ///
    /// assert_eq!(NoPage::CATALOG.find("no_page").unwrap().level(), Level::Debug);
    /// ```
    #[must_use]
    pub const fn level(&self) -> Level {
        match self.log {
            Some(level) => level,
            None if self.status >= 500 => Level::Error,
            None => Level::Debug,
        }
    }

    /// The title, else the status's canonical phrase.
    #[must_use]
    pub const fn title_or_phrase(&self) -> &'static str {
        match self.title {
            Some(title) => title,
            None => status::phrase(self.status),
        }
    }

    /// Owner and variant as one path: `shop::pay::PaymentError::Gone`.
    #[must_use]
    pub fn path(&self) -> impl fmt::Display + use<> {
        let parts = path_parts(self);
        fmt::from_fn(move |f| parts.iter().try_for_each(|part| f.write_str(part)))
    }

    /// Whether both rows are the same variant of the same type.
    pub(crate) const fn is(&self, other: &Self) -> bool {
        crate::unique::same_owner(self.owner, other.owner)
            && crate::unique::same_text(self.variant, other.variant)
    }
}

/// [`ErrorSpec::path`] for use in a const.
pub(crate) const fn path_parts(spec: &ErrorSpec) -> [&'static str; 3] {
    let joint = if spec.variant.is_empty() { "" } else { "::" };
    [spec.owner.path, joint, spec.variant]
}
