//! The type that declares an error.

use super::text::same_text;

/// The type that declares an error: an enum, a struct or a book.
///
/// Two owners are the same type if path, version and declaration agree. The version tells two
/// copies of one crate apart, the declaration two types of one name in different function bodies.
///
/// ```
/// use errorbook::{ApiError, Catalogued};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("gone")]
/// #[api(status = 410)]
/// struct Gone;
///
/// assert!(Gone::CATALOG.owner().path().ends_with("::Gone"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Owner {
    path: &'static str,
    version: &'static str,
    /// 64-bit FNV-1a of the declaration's tokens.
    hash: u64,
}

impl Owner {
    /// The owner of a type whose derive reported a mistake.
    pub(crate) const STUB: &Self = &Self::new("", "", 0);

    pub(crate) const fn new(path: &'static str, version: &'static str, hash: u64) -> Self {
        Self { path, version, hash }
    }

    /// Returns module path and name: `shop::pay::PaymentError`.
    ///
    /// ```
    /// # use errorbook::{ApiError, Catalogued};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("gone")] #[api(status = 410)]
    /// # struct Gone;
    /// assert!(Gone::CATALOG.owner().path().ends_with("::Gone"));
    /// ```
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// Returns the version of the crate that declares it: `1.4.0`, or empty outside Cargo.
    ///
    /// ```
    /// # use errorbook::{ApiError, Catalogued};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("gone")] #[api(status = 410)]
    /// # struct Gone;
    /// let version = Gone::CATALOG.owner().version();
    /// assert_eq!(version, option_env!("CARGO_PKG_VERSION").unwrap_or_default());
    /// ```
    #[must_use]
    pub const fn version(&self) -> &'static str {
        self.version
    }

    /// Returns the name without its module path: `PaymentError`.
    ///
    /// ```
    /// # use errorbook::{ApiError, Catalogued};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("gone")] #[api(status = 410)]
    /// # struct Gone;
    /// assert_eq!(Gone::CATALOG.owner().name(), "Gone");
    /// ```
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.path.rsplit_once(':').map_or(self.path, |(_, name)| name)
    }

    pub(crate) const fn hash(&self) -> u64 {
        self.hash
    }

    pub(crate) const fn is_stub(&self) -> bool {
        self.path.is_empty()
    }

    /// Compares in a const, where `==` cannot be called.
    pub(crate) const fn is(&self, other: &Self) -> bool {
        self.hash == other.hash
            && same_text(self.path, other.path)
            && same_text(self.version, other.version)
    }
}
