//! One row of a catalog.

mod accessors;
mod derived;
mod fields;

use core::fmt;

use super::{owner::Owner, rows::Rows};

/// What one variant of an error enum (or one error struct) promises: one row of the catalog.
///
/// A handle of the size of two references, cheap to copy. [`derive(ApiError)`](macro@crate::ApiError)
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
#[derive(Clone, Copy)]
pub struct ErrorSpec {
    pub(crate) rows: &'static Rows,
    pub(crate) place: usize,
}

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
        self.rows.owner
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
        self.rows.variants.get(self.place)
    }

    /// Returns the code, which is empty for `code = none`.
    pub(crate) const fn code_or_empty(self) -> &'static str {
        self.rows.codes.get(self.place)
    }

    /// Returns a number of the row, one after the other in a type.
    #[cfg(feature = "std")]
    pub(crate) fn address(self) -> usize {
        core::ptr::from_ref(self.rows).addr() / align_of::<Rows>() + self.place
    }

    /// Whether both handles refer to one row in memory.
    #[cfg(feature = "std")]
    pub(crate) fn is_identical(self, other: Self) -> bool {
        core::ptr::eq(self.rows, other.rows) && self.place == other.place
    }

    /// Returns the parts of [`path`](Self::path), for use in a const.
    pub(crate) const fn path_parts(self) -> [&'static str; 3] {
        let joint = if self.variant().is_empty() { "" } else { "::" };
        [self.owner().path(), joint, self.variant()]
    }
}

impl fmt::Debug for ErrorSpec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorSpec")
            .field("path", &format_args!("{}", self.path()))
            .field("version", &self.owner().version())
            .field("status", &self.status())
            .field("code", &self.code())
            .field("type", &self.r#type())
            .field("title", &self.title())
            .field("message", &self.message())
            .field("description", &self.description())
            .field("extras", self.extras())
            .finish_non_exhaustive()
    }
}
