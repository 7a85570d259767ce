//! One row of a catalog.

use core::fmt;

use crate::{log::Level, retry::Retry, status};

mod rare;

pub use rare::Rare;

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
/// [`Catalog`](crate::Catalog) and [`ApiError::spec`](crate::ApiError::spec). New members may be
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
/// assert_eq!(spec.r#type(), Some("rate_limit_error"));
/// assert_eq!(spec.description(), Some("Too many requests in the current window."));
/// assert_eq!(spec.retry(), Retry::After);
/// ```
//
// A table of a thousand of these is the largest part of what the derive emits. The compiler takes
// a row of plain literals in a third of the time that `Option`s, calls or `..rest` take it, so an
// absent text is an empty one, and what few rows say stands behind one reference.
#[derive(Clone, Copy, Debug)]
pub struct ErrorSpec {
    /// The type that declares it.
    pub owner: &'static Owner,
    /// Name of the variant; empty where the owner is a struct.
    pub variant: &'static str,
    /// The catalogued HTTP status, 400 to 599.
    pub status: u16,
    #[doc(hidden)]
    pub __code: &'static str,
    /// 64-bit FNV-1a of the code.
    #[doc(hidden)]
    pub __hash: u64,
    /// The grammars the code follows: bits of [`Grammar`](crate::Grammar).
    #[doc(hidden)]
    pub __grammars: u8,
    #[doc(hidden)]
    pub __type: &'static str,
    #[doc(hidden)]
    pub __title: &'static str,
    #[doc(hidden)]
    pub __message: &'static str,
    #[doc(hidden)]
    pub __description: &'static str,
    #[doc(hidden)]
    pub __rare: &'static Rare,
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
/// assert_eq!(spec.details(), DetailsSpec::Members(&["limit"]));
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

/// An empty text is an absent one.
const fn text(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}

impl ErrorSpec {
    /// A row that says nothing but its status.
    pub(crate) const fn codeless(owner: &'static Owner, status: u16) -> Self {
        Self {
            owner,
            variant: "",
            status,
            __code: "",
            __hash: 0,
            __grammars: 0,
            __type: "",
            __title: "",
            __message: "",
            __description: "",
            __rare: &Rare::NONE,
        }
    }

    /// The stable string that clients branch on; `None` for `code = none`.
    #[must_use]
    pub const fn code(&self) -> Option<&'static str> {
        text(self.__code)
    }

    /// The failure class as the variant or its enum states it;
    /// [`Book::type_of`](crate::Book::type_of) adds the book's mapping.
    #[must_use]
    pub const fn r#type(&self) -> Option<&'static str> {
        text(self.__type)
    }

    /// Short summary that never changes from one occurrence to the next (RFC 9457, section 3.1.4).
    #[must_use]
    pub const fn title(&self) -> Option<&'static str> {
        text(self.__title)
    }

    /// What happened: the doc comment.
    #[must_use]
    pub const fn description(&self) -> Option<&'static str> {
        text(self.__description)
    }

    /// What the client should do.
    #[must_use]
    pub const fn action(&self) -> Option<&'static str> {
        self.__rare.action
    }

    /// Heading under which the reference lists it.
    #[must_use]
    pub const fn group(&self) -> Option<&'static str> {
        self.__rare.group
    }

    /// Template of the public message, such as ``"`{param}` is required"``; `None` where only the
    /// status's canonical phrase is sent or the template is not known.
    #[must_use]
    pub const fn message(&self) -> Option<&'static str> {
        text(self.__message)
    }

    /// Page about this error, where it does not follow from the book.
    #[must_use]
    pub const fn doc_url(&self) -> Option<&'static str> {
        self.__rare.doc_url
    }

    /// The note of `#[deprecated]`, empty where it has none.
    #[must_use]
    pub const fn deprecated(&self) -> Option<&'static str> {
        self.__rare.deprecated
    }

    /// Seconds to wait that hold for every occurrence.
    #[must_use]
    pub const fn retry_after(&self) -> Option<u32> {
        self.__rare.retry_after
    }

    /// Headers that are the same for every occurrence: name, value.
    #[must_use]
    pub const fn headers(&self) -> &'static [(&'static str, &'static str)] {
        self.__rare.headers
    }

    /// What `details` holds.
    #[must_use]
    pub const fn details(&self) -> DetailsSpec {
        self.__rare.details
    }

    /// Whether no message is sent: `message = none`.
    #[must_use]
    pub const fn is_silent(&self) -> bool {
        self.__rare.silent
    }

    /// Whether a 5xx may send its `Display`, param and details.
    #[must_use]
    pub const fn is_exposed(&self) -> bool {
        self.__rare.exposed
    }

    /// Whether the code is meant to serve several variants.
    #[must_use]
    pub const fn is_shared(&self) -> bool {
        self.__rare.shared
    }

    /// The public message of every occurrence, braces and all.
    pub(crate) const fn constant_message(&self) -> Option<&'static str> {
        self.__rare.constant_message
    }

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
        match self.__rare.retry {
            Some(retry) => retry,
            None if self.retry_after().is_some() => Retry::After,
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
        match self.__rare.log {
            Some(level) => level,
            None if self.status >= 500 => Level::Error,
            None => Level::Debug,
        }
    }

    /// The title, else the status's canonical phrase.
    #[must_use]
    pub const fn title_or_phrase(&self) -> &'static str {
        match self.title() {
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
