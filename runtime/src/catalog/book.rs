//! The whole catalog of an API, and the rules that hold for all of it.

use super::{Catalog, ErrorSpec, Owners, UrlTemplate};

/// The whole catalog of an API as data.
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
/// const LISTED: usize = SiteApi::BOOK.catalog.nested().len();
/// assert_eq!(LISTED, 1);
/// assert_eq!(SiteApi::BOOK.title, Some("Site API"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Book {
    /// The catalogs of everything in `errors(…)`, under the book's own owner.
    pub catalog: Catalog,
    #[doc(hidden)]
    pub __owners: &'static Owners,
    /// The rows from which failures of the framework get their code. They are also in `catalog`.
    pub fallback: Option<&'static Catalog>,
    /// Heading of the reference.
    pub title: Option<&'static str>,
    /// The introduction of the reference: the doc comment.
    pub description: Option<&'static str>,
    /// Namespace in which the codes are unique (AIP-193, `ErrorInfo.domain`).
    pub domain: Option<&'static str>,
    /// The page about a code.
    pub doc_url: Option<UrlTemplate>,
    /// The failure classes.
    pub types: Types,
    /// The form of a code.
    pub codes: CodeRule,
}

impl Book {
    /// Returns the failure class of a row: its own, else the one to which the book maps its status.
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
    pub const fn type_of(&self, spec: ErrorSpec) -> Option<&'static str> {
        match spec.r#type() {
            Some(own) => Some(own),
            None => self.types.of_status(spec.status()),
        }
    }

    /// Returns the fallback row for a failure of the framework: the one of this status, else that
    /// of 400 or 500, as clients have to read an unknown status (RFC 9110, section 15). Returns `None`
    /// only if the book has no fallback.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorBook};
    /// errorbook::http_errors! {
    ///     enum HttpError { 415: none }
    /// }
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// # #[error("gone")]
    /// # #[api(status = 410)]
    /// # struct Gone;
    ///
    /// #[derive(ErrorBook)]
    /// #[book(errors(Gone), fallback(HttpError))]
    /// struct SiteApi;
    ///
    /// let code = |status| SiteApi::BOOK.fallback_for(status).and_then(|spec| spec.code());
    /// assert_eq!(code(404), Some("route_not_found"));
    /// assert_eq!(code(415), Some("bad_request"));
    /// ```
    #[must_use]
    pub fn fallback_for(&self, status: u16) -> Option<ErrorSpec> {
        let rows = self.fallback?;
        let row = |status| rows.first_with_status(status);
        row(status).or_else(|| row(if status < 500 { 400 } else { 500 }))
    }
}

/// The closed set of failure classes, and those that a status implies.
///
/// Empty where the book allows any type.
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
    /// Every type that the book allows.
    pub set: &'static [&'static str],
    /// First status, last status and the type that they imply; exact statuses come before classes.
    pub by_status: &'static [(u16, u16, &'static str)],
}

impl Types {
    /// Returns the type that a status implies.
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

/// The form that every code of a book must have.
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
/// assert_eq!(codes.style, Some("snake_case"));
/// assert_eq!(codes.longest, 40);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct CodeRule {
    /// The style, if the book names one: `snake_case`, `SCREAMING_SNAKE_CASE`, `kebab-case`, `dotted`
    /// or `number`.
    pub style: Option<&'static str>,
    /// The bit of the style in a row's set of styles.
    #[doc(hidden)]
    pub __style: u8,
    /// The longest code, in bytes.
    pub longest: usize,
}
