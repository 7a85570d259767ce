//! One row of a catalog.

mod accessors;
mod derived;

use super::{owner::Owner, row::Row, text::same_text};

/// What one variant of an error enum (or one error struct) promises: one row of the catalog.
///
/// A handle of the size of a reference, cheap to copy. [`derive(ApiError)`](macro@crate::ApiError)
/// writes the rows; [`Catalog`](crate::Catalog) and [`ApiError::spec`](crate::ApiError::spec) hand
/// them out.
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
/// assert_eq!(spec.status(), 429);
/// assert_eq!(spec.r#type(), Some("rate_limit_error"));
/// assert_eq!(spec.description(), Some("Too many requests in the current window."));
/// assert_eq!(spec.retry(), Retry::After);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ErrorSpec(pub(crate) &'static Row);

impl ErrorSpec {
    /// Returns the type that declares it.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(NoPage.spec().owner().name(), "NoPage");
    /// ```
    #[must_use]
    pub const fn owner(self) -> &'static Owner {
        self.0.owner
    }

    /// Returns the name of the variant, which is empty where the owner is a struct.
    ///
    /// ```
    /// # use errorbook::ApiError;
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// enum PageError {
    ///     Lost,
    /// }
    /// assert_eq!(PageError::Lost.spec().variant(), "Lost");
    /// ```
    #[must_use]
    pub const fn variant(self) -> &'static str {
        self.0.variant
    }

    /// Whether both rows are the same variant of the same type.
    pub(crate) const fn is(self, other: Self) -> bool {
        self.owner().is(other.owner()) && same_text(self.variant(), other.variant())
    }

    /// Returns the parts of [`path`](Self::path), for use in a const.
    pub(crate) const fn path_parts(self) -> [&'static str; 3] {
        let joint = if self.variant().is_empty() { "" } else { "::" };
        [self.owner().path(), joint, self.variant()]
    }
}
