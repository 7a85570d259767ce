//! One row of a catalog.

mod accessors;
mod derived;
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
