//! The response to an error whose type is not known.

use super::{ErrorResponse, answer};
use crate::{book::Untyped, error::Boxed};

impl From<Boxed> for ErrorResponse {
    /// Answers without a book, in the envelope [`Typed`](crate::envelope::Typed).
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
