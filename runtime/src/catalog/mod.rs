//! The constant facts: what the error types of an API can answer with.
//!
//! | file | |
//! |---|---|
//! | `rows`, `column`, `extras` | the static rows of one type, which the derive writes |
//! | `spec` | the handle through which it is read |
//! | `owner` | the type that declares a row |
//! | `same` | whether two rows are one entry |
//! | `mod`, `walk`, `table` | the rows of a type and of the types that it passes on |
//! | `book` | the rows of an API |
//! | `status`, `grpc`, `retry`, `level`, `reason`, `url`, `details`, `json_type` | what a row is made of |

mod book;
mod column;
mod details;
mod extras;
pub(crate) mod grpc;
mod json_type;
mod level;
mod owner;
pub(crate) mod reason;
mod retry;
mod rows;
mod same;
mod spec;
pub(crate) mod status;
mod table;
pub(crate) mod text;
mod url;
mod walk;

pub use book::{Book, CodeRule, Types};
pub use column::Texts;
pub use details::{DetailMember, DetailsKind};
pub use extras::Extras;
pub use json_type::{HeldAs, Holds, JsonOf, JsonType, Untyped, json, sent};
pub use level::Level;
pub use owner::Owner;
pub use retry::Retry;
pub use rows::Rows;
pub use spec::ErrorSpec;
pub use status::phrase;
pub use url::UrlTemplate;

use walk::DEEPEST;

/// The types of a book, as a hash table: each type that names the book looks itself up in it.
pub(crate) type Owners = [Option<&'static Rows>];

/// Every code that an error type can answer with: its own rows, and the catalogs of the error
/// types that it passes on (`transparent`).
///
/// Reading it allocates nothing. Its [`Display`](core::fmt::Display) is a table.
///
/// ```
/// use errorbook::{ApiError, Catalogued};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// enum StorageError {
///     #[error("no such object")]
///     #[api(status = 404)]
///     NoObject,
/// }
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// enum UploadError {
///     #[error("too large")]
///     #[api(status = 413)]
///     TooLarge,
///     #[error(transparent)]
///     #[api(transparent)]
///     Storage(#[from] StorageError),
/// }
///
/// let codes: Vec<_> = UploadError::CATALOG.iter().filter_map(|spec| spec.code()).collect();
/// assert_eq!(codes, ["too_large", "no_object"]);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Catalog {
    rows: &'static Rows,
    book: Option<&'static Owner>,
    nested: &'static [&'static Catalog],
    depth: usize,
    proven: bool,
    names_envelope: bool,
}

impl Catalog {
    /// `proven` says that the derive of the type has checked all of it for duplicates.
    #[track_caller]
    pub(crate) const fn new(
        rows: &'static Rows,
        book: Option<&'static Owner>,
        nested: &'static [&'static Self],
        proven: bool,
    ) -> Self {
        let mut depth = 1;
        let mut i = 0;
        while i < nested.len() {
            if depth <= nested[i].depth {
                depth = nested[i].depth + 1;
            }
            i += 1;
        }
        assert!(depth <= DEEPEST, "errors nest more than 16 deep; flatten them");
        Self { rows, book, nested, depth, proven, names_envelope: false }
    }

    /// Says that the type names an envelope, in which it is answered whatever a book or a layer says.
    pub(crate) const fn with_envelope_named(mut self) -> Self {
        self.names_envelope = true;
        self
    }

    pub(crate) const fn names_envelope(&self) -> bool {
        self.names_envelope
    }

    /// Returns the type whose catalog this is.
    ///
    /// ```
    /// # use errorbook::{ApiError, Catalogued};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// assert_eq!(NoPage::CATALOG.owner().name(), "NoPage");
    /// ```
    #[must_use]
    pub const fn owner(&self) -> &'static Owner {
        self.rows.owner
    }

    /// Returns the book that the type names.
    ///
    /// ```
    /// # use errorbook::{ApiError, Catalogued, ErrorBook};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404, book = SiteApi)]
    /// struct NoPage;
    /// # #[derive(ErrorBook)]
    /// # #[book(errors(NoPage))]
    /// # struct SiteApi;
    /// assert_eq!(NoPage::CATALOG.book().unwrap().name(), "SiteApi");
    /// ```
    #[must_use]
    pub const fn book(&self) -> Option<&'static Owner> {
        self.book
    }

    /// Returns the catalogs of the types that it passes on.
    ///
    /// ```
    /// # use errorbook::{ApiError, Catalogued};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error(transparent)]
    /// #[api(transparent)]
    /// struct Outer(NoPage);
    /// assert_eq!(Outer::CATALOG.nested()[0].owner().name(), "NoPage");
    /// ```
    #[must_use]
    pub const fn nested(&self) -> &'static [&'static Self] {
        self.nested
    }

    /// Returns the rows of the type itself, without those of the types that it passes on.
    ///
    /// ```
    /// # use errorbook::{ApiError, Catalogued};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// assert_eq!(NoPage::CATALOG.own().len(), 1);
    /// ```
    #[must_use]
    pub fn own(&self) -> impl ExactSizeIterator<Item = ErrorSpec> + Clone + use<> {
        let rows = self.rows;
        (0..rows.len()).map(|place| rows.get(place))
    }

    /// Returns every row, depth first. A type that is reached by two paths comes once.
    ///
    /// ```
    /// # use errorbook::{ApiError, Catalogued};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no")]
    /// enum PageError {
    ///     #[api(status = 404)]
    ///     NotFound,
    ///     #[api(status = 410)]
    ///     Gone,
    /// }
    /// let statuses: Vec<_> = PageError::CATALOG.iter().map(|spec| spec.status()).collect();
    /// assert_eq!(statuses, [404, 410]);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = ErrorSpec> + Clone {
        self.each_row()
    }

    /// Returns the row with this code, or the first one of those that share it.
    ///
    /// ```
    /// # use errorbook::{ApiError, Catalogued};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no")]
    /// enum PageError {
    ///     #[api(status = 404)]
    ///     NotFound,
    ///     #[api(status = 410)]
    ///     Gone,
    /// }
    /// assert_eq!(PageError::CATALOG.find("gone").unwrap().status(), 410);
    /// assert!(PageError::CATALOG.find("lost").is_none());
    /// ```
    #[must_use]
    pub fn find(&self, code: &str) -> Option<ErrorSpec> {
        for catalog in self.nodes() {
            for spec in catalog.own() {
                if spec.code() == Some(code) {
                    return Some(spec);
                }
            }
        }
        None
    }

    /// Returns every row with this status.
    ///
    /// ```
    /// # use errorbook::{ApiError, Catalogued};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no")]
    /// enum PageError {
    ///     #[api(status = 404)]
    ///     NotFound,
    ///     #[api(status = 410)]
    ///     Gone,
    /// }
    /// let mut gone = PageError::CATALOG.with_status(410);
    /// assert_eq!(gone.next().unwrap().code(), Some("gone"));
    /// ```
    pub fn with_status(&self, status: u16) -> impl Iterator<Item = ErrorSpec> + Clone {
        self.iter().filter(move |spec| spec.status() == status)
    }
}
