//! An API's whole catalogue, and what holds for all of it.

use core::fmt;

use crate::{Catalog, Envelope, ErrorSpec, Owner, TextTemplate};

/// The marker type of an API's book, from [`derive(ErrorBook)`](macro@crate::ErrorBook).
///
/// ```
/// use errorbook::{ApiError, ErrorBook};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[api(book = ShopApi)]
/// enum AuthError {
///     #[error("the key was revoked")]
///     #[api(status = 401, type = "auth_error")]
///     KeyRevoked,
/// }
///
/// #[derive(ErrorBook)]
/// #[book(errors(AuthError), types("auth_error"))]
/// struct ShopApi;
///
/// assert_eq!(ShopApi::BOOK.catalog.find("key_revoked").unwrap().status, 401);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error book",
    label = "not a book",
    note = "derive it: `#[derive(errorbook::ErrorBook)] #[book(errors(…))] struct {Self};`"
)]
pub trait ErrorBook {
    /// The book as data.
    const BOOK: &'static Book;

    /// What identifies the book.
    const OWNER: &'static Owner;

    /// The JSON shape of every response of the API.
    type Envelope: Envelope;
}

/// An API's whole catalogue as data.
///
/// ```
/// # use errorbook::{ApiError, ErrorBook};
/// # #[derive(Debug, thiserror::Error, ApiError)]
/// # #[error("no such page")]
/// # #[api(status = 404)]
/// # struct NoPage;
/// #[derive(ErrorBook)]
/// #[book(errors(NoPage), title = "Site API")]
/// struct SiteApi;
///
/// const LISTED: usize = SiteApi::BOOK.catalog.nested.len();
/// assert_eq!(LISTED, 1);
/// assert_eq!(SiteApi::BOOK.title, Some("Site API"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Book {
    /// The catalogs of everything in `errors(…)`, under the book's own owner.
    pub catalog: Catalog,
    #[doc(hidden)]
    pub __owners: &'static crate::__private::Owners,
    /// The rows, also part of `catalog`, from which failures of the framework get their code.
    pub fallback: Option<&'static Catalog>,
    /// Heading of the reference.
    pub title: Option<&'static str>,
    /// What the reference says first: the doc comment.
    pub description: Option<&'static str>,
    /// Namespace in which the codes are unique (AIP-193, `ErrorInfo.domain`).
    pub domain: Option<&'static str>,
    /// The page about a code, with the code left open.
    pub doc_url: Option<TextTemplate>,
    /// The failure classes.
    pub types: Types,
    /// The form of a code.
    pub codes: CodeRule,
}

impl Book {
    /// The failure class of a row: its own, else what the book maps its status to.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorBook};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// #[derive(ErrorBook)]
    /// #[book(errors(NoPage), types(4xx = "request_error"))]
    /// struct SiteApi;
    /// let spec = SiteApi::BOOK.catalog.find("no_page").unwrap();
    /// assert_eq!(SiteApi::BOOK.type_of(spec), Some("request_error"));
    /// ```
    #[must_use]
    pub fn type_of(&self, spec: &ErrorSpec) -> Option<&'static str> {
        spec.r#type().or_else(|| self.types.of_status(spec.status))
    }

    /// The fallback row for a failure that no error of the API stands behind: the one of this
    /// status, else that of 400 or 500, as RFC 9110 (section 15) has clients read a status.
    ///
    /// ```
    /// use errorbook::{ApiError, ErrorBook};
    ///
    /// /// What the router and the extractors reject.
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// enum CommonError {
    ///     #[error("bad request")]
    ///     #[api(status = 400)]
    ///     BadRequest,
    ///     #[error("no such page")]
    ///     #[api(status = 404)]
    ///     NotFound,
    /// }
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// # #[error("gone")]
    /// # #[api(status = 410)]
    /// # struct Gone;
    ///
    /// #[derive(ErrorBook)]
    /// #[book(errors(Gone), fallback(CommonError))]
    /// struct SiteApi;
    ///
    /// let code = |status| SiteApi::BOOK.fallback_for(status).and_then(|spec| spec.code());
    /// assert_eq!(code(404), Some("not_found"));
    /// assert_eq!(code(415), Some("bad_request"));
    /// assert_eq!(code(503), None);
    /// ```
    #[must_use]
    pub fn fallback_for(&self, status: u16) -> Option<&'static ErrorSpec> {
        let rows = self.fallback?;
        let row = |status| rows.first_with_status(status);
        row(status).or_else(|| row(if status < 500 { 400 } else { 500 }))
    }
}

impl fmt::Display for Book {
    /// The table of [`Catalog`], with the types that the book adds.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.catalog.table(f, |spec| self.type_of(spec))
    }
}

/// The closed set of failure classes, and which of them a status implies.
///
/// Empty where the book leaves types open.
///
/// ```
/// # use errorbook::{ApiError, ErrorBook};
/// # #[derive(Debug, thiserror::Error, ApiError)]
/// # #[error("no such page")]
/// # #[api(status = 404)]
/// # struct NoPage;
/// #[derive(ErrorBook)]
/// #[book(errors(NoPage), types(4xx = "request_error"))]
/// struct SiteApi;
///
/// let types = SiteApi::BOOK.types;
/// assert_eq!(types.set, ["request_error"]);
/// assert_eq!(types.by_status, [(400, 499, "request_error")]);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Types {
    /// Every type that may stand in the book.
    pub set: &'static [&'static str],
    /// First status, last status and the type they imply; exact statuses stand before classes.
    pub by_status: &'static [(u16, u16, &'static str)],
}

impl Types {
    /// The type that a status implies.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorBook};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// #[derive(ErrorBook)]
    /// #[book(errors(NoPage), types(404 = "missing", 4xx = "request_error"))]
    /// struct SiteApi;
    /// let types = SiteApi::BOOK.types;
    /// assert_eq!(types.of_status(404), Some("missing"));
    /// assert_eq!(types.of_status(409), Some("request_error"));
    /// assert_eq!(types.of_status(500), None);
    /// ```
    #[must_use]
    pub const fn of_status(&self, status: u16) -> Option<&'static str> {
        let mut i = 0;
        while i < self.by_status.len() {
            let (first, last, name) = self.by_status[i];
            if first <= status && status <= last {
                return Some(name);
            }
            i += 1;
        }
        None
    }
}

/// The form that every code of a book has.
///
/// ```
/// # use errorbook::{ApiError, ErrorBook};
/// # #[derive(Debug, thiserror::Error, ApiError)]
/// # #[error("no such page")]
/// # #[api(status = 404)]
/// # struct NoPage;
/// #[derive(ErrorBook)]
/// #[book(errors(NoPage), codes("snake_case", longest = 40))]
/// struct SiteApi;
///
/// let codes = SiteApi::BOOK.codes;
/// assert_eq!(codes.grammar, Some(errorbook::Grammar::Snake));
/// assert_eq!(codes.longest, 40);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct CodeRule {
    /// The grammar, where the book names one.
    pub grammar: Option<Grammar>,
    /// The longest code, in bytes.
    pub longest: usize,
}

/// How codes are spelled.
///
/// ```
/// use errorbook::Grammar;
///
/// assert_eq!(Grammar::ScreamingSnake.as_str(), "SCREAMING_SNAKE_CASE");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grammar {
    /// `parameter_missing`
    Snake = 1,
    /// `PARAMETER_MISSING`
    ScreamingSnake = 2,
    /// `parameter-missing`
    Kebab = 4,
    /// Snake-case words joined by dots: `auth.key_missing`
    Dotted = 8,
}

impl Grammar {
    /// The word of `codes = "…"`.
    ///
    /// ```
    /// assert_eq!(errorbook::Grammar::Kebab.as_str(), "kebab-case");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Snake => "snake_case",
            Self::ScreamingSnake => "SCREAMING_SNAKE_CASE",
            Self::Kebab => "kebab-case",
            Self::Dotted => "dotted",
        }
    }
}
