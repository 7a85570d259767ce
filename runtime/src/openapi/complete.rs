//! The pass over a whole document.

use alloc::string::String;
use core::{error::Error, fmt};

use errorbook_contract::{
    Contract,
    openapi::{self, Options},
};

use super::document::Document;
use crate::{book::ErrorBook, contract::contract};

/// Completes the document of an API with the errors of its book.
///
/// - Each operation has the responses of all its error types, also where two of them share a status.
/// - Each operation has those failures of the framework that can happen in it, from the book's
///   `fallback(…)`.
/// - The schema of each code is in `components` once.
/// - Every response has the header with the id of the request.
/// - The markers are gone.
///
/// A completed document stays as it is. The version of OpenAPI is that of the document.
///
/// ```
/// use errorbook::{ApiError, ErrorBook};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("no such page")]
/// #[api(status = 404)]
/// struct NoPage;
///
/// errorbook::http_errors! {
///     enum HttpError;
/// }
///
/// #[derive(ErrorBook)]
/// #[book(errors(NoPage), fallback(HttpError))]
/// struct SiteApi;
///
/// let mut document = serde_json::json!({
///     "openapi": "3.1.0",
///     "info": { "title": "Site", "version": "1" },
///     "paths": { "/": { "get": { "responses": { "200": { "description": "The page" } } } } },
/// });
/// errorbook::openapi::complete::<SiteApi>(&mut document)?;
///
/// let responses = document["paths"]["/"]["get"]["responses"].as_object().unwrap();
/// assert!(responses.contains_key("500"));
/// # Ok::<(), errorbook::openapi::DocumentError>(())
/// ```
///
/// # Errors
///
/// The document is left as it was if
///
/// - it is not OpenAPI 3, or a text that is not JSON;
/// - an operation has a type, a book or a code that is not of this book;
/// - codes are listed that no response there can have;
/// - a path, or a response that errors are added to, is in another file;
/// - its type cannot hold what it would become.
///
/// # Panics
///
/// As [`contract`](crate::contract).
pub fn complete<B: ErrorBook>(document: &mut impl Document) -> Result<(), DocumentError> {
    complete_with::<B>(document, &Options::new())
}

/// Completes the document of an API as the options say.
///
/// ```
/// # use errorbook::{ApiError, ErrorBook};
/// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
/// # struct NoPage;
/// # #[derive(ErrorBook)]
/// # #[book(errors(NoPage))]
/// # struct SiteApi;
/// use errorbook::openapi::{Options, Schemas};
///
/// let mut document = serde_json::json!({
///     "openapi": "3.1.0",
///     "info": { "title": "Site", "version": "1" },
///     "paths": {},
/// });
/// let options = Options::new().with_schemas(Schemas::PerStatus);
/// errorbook::openapi::complete_with::<SiteApi>(&mut document, &options)?;
/// # Ok::<(), errorbook::openapi::DocumentError>(())
/// ```
///
/// # Errors
///
/// As [`complete`].
///
/// # Panics
///
/// As [`complete`].
pub fn complete_with<B: ErrorBook>(
    document: &mut impl Document,
    options: &Options,
) -> Result<(), DocumentError> {
    pass(document, &contract::<B>(), options)
}

/// Completes a document and puts it in place, if it holds all of it.
pub(super) fn pass(
    document: &mut impl Document,
    contract: &Contract,
    options: &Options,
) -> Result<(), DocumentError> {
    let before = document.write()?;
    let mut after = before.clone();
    openapi::complete(&mut after, contract, options).map_err(Why::Contract)?;
    if after != before {
        *document = document.changed(&before, &after)?;
    }
    Ok(())
}

/// Why a document was not completed.
///
/// `Debug` is the same text as `Display`, because a `main` or a test that returns a `Result` shows that.
///
/// ```
/// # use errorbook::{ApiError, ErrorBook};
/// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
/// # struct NoPage;
/// # #[derive(ErrorBook)]
/// # #[book(errors(NoPage))]
/// # struct SiteApi;
/// let mut text = String::from("openapi: 3.1.0\n");
/// let error = errorbook::openapi::complete::<SiteApi>(&mut text).unwrap_err();
/// assert_eq!(error.to_string(), "the document is YAML; convert it to JSON first");
/// assert_eq!(text, "openapi: 3.1.0\n");
/// ```
pub struct DocumentError(Why);

pub(super) enum Why {
    Write(serde_json::Error),
    Contract(openapi::DocumentError),
    Read(serde_json::Error),
    Lost { place: String },
}

impl From<Why> for DocumentError {
    fn from(why: Why) -> Self {
        Self(why)
    }
}

impl fmt::Display for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Why::Write(error) => write!(f, "the document is not written as JSON: {error}"),
            Why::Contract(error) => fmt::Display::fmt(error, f),
            Why::Read(error) => write!(
                f,
                "the type of the document does not read what it would become: {error}; complete it \
                 as a `serde_json::Value`",
            ),
            Why::Lost { place } => write!(
                f,
                "the type of the document cannot hold `{place}`; complete it as a \
                 `serde_json::Value`",
            ),
        }
    }
}

impl fmt::Debug for DocumentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

// Without a source: its text is in ours.
impl Error for DocumentError {}
