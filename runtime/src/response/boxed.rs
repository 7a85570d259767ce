//! The response to an error whose type is not known.

use super::{ErrorResponse, answer};
use crate::{book::Untyped, error::Boxed};

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
        answer(error, |error| Self::new(&Untyped(&**error)))
    }
}
