//! Any error, answered in a book.
//!
//! | file | |
//! |---|---|
//! | `mod` | [`AnyError`] |
//! | `find` | which error of the chain it is answered with |
//! | `outcome` | that error with the book, and with the chain for the log |

mod find;
mod outcome;

#[cfg(feature = "tower-errors")]
pub(crate) use find::links;
pub use find::{Contexts, NoContexts, Search};

use alloc::boxed::Box;
use core::{
    error::Error,
    fmt::{self, Debug, Display},
    marker::PhantomData,
};

use self::outcome::Outcome;
use super::{Dynamic, WithFallback};
use crate::{
    catalog::ErrorSpec,
    error::ApiError,
    report::{Report, chain},
};

/// Any error, answered in the book `B`: the error type of handlers that use `?` for everything.
///
/// `?` converts every `std::error::Error + Send + Sync` and every [`anyhow::Error`] into it. The
/// outermost error of the book answers with its own code. It may be
///
/// - of a type that the book lists, or that a listed type passes on (`transparent`),
/// - below any number of contexts ([`anyhow::Context`]), or a context itself,
/// - the source of any other error,
/// - in a `Box` or an `Arc`, also as `Box<dyn ApiError + Send + Sync>`,
/// - a [`FrameworkError`](crate::FrameworkError) of the book.
///
/// [`Violations`](crate::Violations) are found as well, such as those of a validator's result with
/// [`.invalid()?`](crate::Invalid). They are answered with the book's fallback row of 422, else with
/// that of 400; the field of a single one is also the param. The error of a validator behind a bare
/// `?` is a failure like any other: the log has a hint, and its violations in place of its text.
///
/// If there is none, the error is answered with the row of 500 of the book's `fallback(…)`: with the
/// message of that row, such as that of `http_errors!`. Its own text is only logged. The envelope is that of the book, or the one that a layer of the book
/// chooses.
///
/// ```
/// use anyhow::Context;
/// use errorbook::{AnyError, ApiError, ErrorBook, ErrorResponse};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[api(book = ShopApi)]
/// enum OrderError {
///     #[error("no such order")]
///     #[api(status = 404)]
///     NoOrder,
/// }
///
/// errorbook::http_errors! {
///     #[api(book = ShopApi)]
///     enum HttpError;
/// }
///
/// #[derive(ErrorBook)]
/// #[book(errors(OrderError), fallback(HttpError), envelope = errorbook::envelope::Flat)]
/// struct ShopApi;
///
/// fn load(id: &str) -> anyhow::Result<String> {
///     let id: u64 = id.parse().context("the id of an order")?;
///     if id > 7 {
///         return Err(OrderError::NoOrder).context("loading the order");
///     }
///     Ok(std::fs::read_to_string(format!("/nowhere/{id}"))?)
/// }
///
/// // A handler returns it, in every framework that the derive serves.
/// fn handler(id: &str) -> Result<String, AnyError<ShopApi>> {
///     Ok(load(id).with_context(|| format!("order {id}"))?)
/// }
///
/// let body = |id| {
///     let response = ErrorResponse::from(handler(id).unwrap_err());
///     String::from_utf8(response.into_body()).unwrap()
/// };
/// assert_eq!(body("9"), r#"{"code":"no_order","message":"no such order","request_id":null}"#);
/// assert!(body("3").starts_with(r#"{"code":"internal_server_error""#)); // the file
/// assert!(body("x").starts_with(r#"{"code":"internal_server_error""#)); // the number
/// ```
///
/// Functions that handlers call best return [`anyhow::Result`], because anyhow attaches contexts only
/// to errors and to its own type, and `AnyError` is neither. For the same reason, a handler writes
/// `Err(anyhow!("…"))?` in place of `bail!("…")`.
///
/// # What is shown
///
/// [`Display`] and [`Debug`](core::fmt::Debug) write what a client may read, as some frameworks send
/// one of them. [`chain`](Self::chain) is for the log. The event that errorbook logs for each response
/// has the chain, and in the field `backtrace` the one that anyhow captured, if `RUST_BACKTRACE` is
/// set.
///
/// # What is not found
///
/// - An error that became a `Box<dyn Error>` by way of an `anyhow::Error`: anyhow hides its type. Its
///   sources are found.
/// - An error that another type passes on whole, as `#[error(transparent)]` of thiserror does: its
///   `source` is that of the inner error. (The error in a `std::io::Error` is found.)
/// - A context of an `anyhow::Error` that is itself the source of another error.
/// - A second context of the type `Box<dyn ApiError + Send + Sync>`, if the book does not list what is in
///   the first one: anyhow shows only the outermost context of a type.
/// - A context whose type the book knows only as the type parameter of an enum that passes it on, or
///   as what is in the `Box` that an enum passes on. List it in the book as well.
/// - What is below 64 other errors.
pub struct AnyError<B>(anyhow::Error, PhantomData<fn() -> B>);

impl<B: WithFallback> AnyError<B> {
    /// Creates it from an error in a box, such as the `BoxError` of tower.
    ///
    /// ```
    /// # use errorbook::{AnyError, ApiError, ErrorBook};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// # errorbook::http_errors! { enum HttpError; }
    /// # #[derive(ErrorBook)]
    /// # #[book(errors(NoPage), fallback(HttpError))]
    /// # struct SiteApi;
    /// let error: Box<dyn std::error::Error + Send + Sync> = NoPage.into();
    /// assert_eq!(AnyError::<SiteApi>::from_boxed(error).spec().code(), Some("no_page"));
    /// ```
    #[must_use]
    pub fn from_boxed(error: Box<dyn Error + Send + Sync>) -> Self {
        Self(anyhow::Error::from_boxed(error), PhantomData)
    }

    /// Returns the row that it is answered with.
    ///
    /// ```
    /// # use errorbook::{AnyError, ApiError, ErrorBook};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// # errorbook::http_errors! { enum HttpError; }
    /// # #[derive(ErrorBook)]
    /// # #[book(errors(NoPage), fallback(HttpError))]
    /// # struct SiteApi;
    /// let code = |error: anyhow::Error| AnyError::<SiteApi>::from(error).spec().code();
    /// assert_eq!(code(anyhow::Error::from(NoPage).context("loading")), Some("no_page"));
    /// assert_eq!(code(anyhow::anyhow!("db-7 refused")), Some("internal_server_error"));
    /// ```
    #[must_use]
    pub fn spec(&self) -> ErrorSpec {
        Outcome::<B>::of(&self.0).spec()
    }

    /// Whether nothing of the book is on the chain.
    #[cfg(feature = "tower-errors")]
    pub(crate) fn is_unknown(&self) -> bool {
        Outcome::<B>::of(&self.0).is_unknown()
    }

    /// Returns all contexts, errors and sources, at most 65, joined by `: `. For logs, never for
    /// clients.
    ///
    /// ```
    /// # use errorbook::{AnyError, ApiError, ErrorBook};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// # errorbook::http_errors! { enum HttpError; }
    /// # #[derive(ErrorBook)]
    /// # #[book(errors(NoPage), fallback(HttpError))]
    /// # struct SiteApi;
    /// let error = anyhow::anyhow!("db-7 refused").context("loading the page");
    /// let error = AnyError::<SiteApi>::from(error);
    /// assert_eq!(error.chain().to_string(), "loading the page: db-7 refused");
    /// assert_eq!(error.to_string(), "the server failed");
    /// ```
    #[must_use]
    pub fn chain(&self) -> impl Display {
        chain::of_any(&*self.0)
    }

    /// Returns the error that it was made from.
    ///
    /// ```
    /// # use errorbook::{AnyError, ApiError, ErrorBook};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// # errorbook::http_errors! { enum HttpError; }
    /// # #[derive(ErrorBook)]
    /// # #[book(errors(NoPage), fallback(HttpError))]
    /// # struct SiteApi;
    /// let error: anyhow::Error = AnyError::<SiteApi>::from(NoPage).into_inner();
    /// assert!(error.is::<NoPage>());
    /// ```
    #[must_use]
    pub fn into_inner(self) -> anyhow::Error {
        self.0
    }
}

impl<B: WithFallback, E: Into<anyhow::Error>> From<E> for AnyError<B> {
    fn from(error: E) -> Self {
        Self(error.into(), PhantomData)
    }
}

impl<B: WithFallback + 'static> Dynamic for AnyError<B> {
    type Known<'a> = Outcome<'a, B>;

    fn known(&self) -> Self::Known<'_> {
        Outcome::of(&self.0)
    }

    #[cfg(feature = "warp")]
    fn as_error(&self) -> &(dyn Error + 'static) {
        &*self.0
    }
}

/// Writes what a client may read.
impl<B: WithFallback> Display for AnyError<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&Report::new(&Outcome::<B>::of(&self.0)).message_or_phrase(), f)
    }
}

/// Writes what a client may read.
impl<B: WithFallback> Debug for AnyError<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("AnyError").field(&format_args!("{self}")).finish()
    }
}
