//! The responses to errors whose type is not known.

use super::{ErrorResponse, answer};
#[cfg(feature = "anyhow")]
use crate::book::{AnyError, WithFallback};
use crate::{book::Dynamic, error::Boxed};

impl From<Boxed> for ErrorResponse {
    /// Answers in the book of the layer, if it lists the type of the error, else in
    /// [`Typed`](crate::envelope::Typed) without a book.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorResponse};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// let error: Box<dyn ApiError + Send + Sync> = NoPage.into();
    /// assert_eq!(ErrorResponse::from(error).status(), 404);
    /// ```
    fn from(error: Boxed) -> Self {
        answer(error, |error| Self::new(&error.known()))
    }
}

#[cfg(feature = "anyhow")]
impl<B: WithFallback + 'static> From<AnyError<B>> for ErrorResponse {
    /// Answers in the book `B`.
    ///
    /// ```
    /// # use errorbook::{AnyError, ApiError, ErrorBook, ErrorResponse};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// # errorbook::http_errors! { enum HttpError; }
    /// # #[derive(ErrorBook)]
    /// # #[book(errors(NoPage), fallback(HttpError))]
    /// # struct SiteApi;
    /// let error = AnyError::<SiteApi>::from(NoPage);
    /// assert_eq!(ErrorResponse::from(error).status(), 404);
    /// ```
    fn from(error: AnyError<B>) -> Self {
        answer(error, |error| Self::new(&error.known()))
    }
}
