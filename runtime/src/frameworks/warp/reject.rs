//! What a filter rejects with.

use alloc::boxed::Box;
use core::{error::Error, fmt};

use ::warp::{
    Rejection,
    reject::{self, Reject},
};

use crate::{
    ApiError as _, ErrorResponse,
    book::{Catalogued, Dynamic},
};

/// An error of the API in a `warp::Rejection`. Its `Debug`, which warp may send, is only the code.
///
/// Find it in a `recover` of your own, where [`recover`] does not do:
///
/// ```
/// use errorbook::{ApiError, warp::Rejected};
/// use warp::Rejection;
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("no such page")]
/// #[api(status = 404)]
/// struct NoPage;
///
/// let rejection = Rejection::from(NoPage);
/// let rejected = rejection.find::<Rejected>().unwrap();
/// assert_eq!(rejected.response().status(), 404);
/// assert!(rejected.error().is::<NoPage>());
/// assert_eq!(format!("{rejection:?}"), "Rejection(Rejected(\"no_page\"))");
/// ```
pub struct Rejected(Box<dyn Answer>);

trait Answer: Send + Sync {
    fn response(&self) -> ErrorResponse;
    fn error(&self) -> &(dyn Error + 'static);
    fn code(&self) -> Option<&'static str>;
}

impl<E: Catalogued + Send + Sync + 'static> Answer for E {
    fn response(&self) -> ErrorResponse {
        ErrorResponse::new(self)
    }

    fn error(&self) -> &(dyn Error + 'static) {
        self
    }

    fn code(&self) -> Option<&'static str> {
        self.spec().code()
    }
}

/// An error whose type is not known.
struct Held<E>(E);

impl<E: Dynamic> Answer for Held<E> {
    fn response(&self) -> ErrorResponse {
        ErrorResponse::new(&self.0.known())
    }

    fn error(&self) -> &(dyn Error + 'static) {
        self.0.as_error()
    }

    fn code(&self) -> Option<&'static str> {
        self.0.known().spec().code()
    }
}

impl Rejected {
    pub(in crate::frameworks) fn reject_dynamic<E: Dynamic>(error: E) -> Rejection {
        reject::custom(Self(Box::new(Held(error))))
    }

    #[doc(hidden)]
    pub fn reject<E: Catalogued + Send + Sync + 'static>(error: E) -> Rejection {
        reject::custom(Self(Box::new(error)))
    }

    /// Returns the response to the error.
    ///
    /// ```
    /// # use errorbook::{ApiError, warp::Rejected};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// let rejection = warp::Rejection::from(NoPage);
    /// assert_eq!(rejection.find::<Rejected>().unwrap().response().status(), 404);
    /// ```
    #[must_use]
    pub fn response(&self) -> ErrorResponse {
        self.0.response()
    }

    /// Returns the error itself, for logs or for a downcast.
    ///
    /// ```
    /// # use errorbook::{ApiError, warp::Rejected};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// let rejection = warp::Rejection::from(NoPage);
    /// assert!(rejection.find::<Rejected>().unwrap().error().is::<NoPage>());
    /// ```
    #[must_use]
    pub fn error(&self) -> &(dyn Error + 'static) {
        self.0.error()
    }
}

impl Reject for Rejected {}

impl fmt::Debug for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Rejected").field(&self.0.code().unwrap_or("no code")).finish()
    }
}

/// Answers the errors of the API, for the end of all routes: `.recover(errorbook::warp::recover)`.
///
/// Other rejections, such as that of an unknown route, pass.
///
/// ```
/// # use errorbook::{ApiError, warp::recover};
/// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
/// #[api(status = 404)]
/// struct NoPage;
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let answer = recover(warp::Rejection::from(NoPage)).await;
/// assert_eq!(answer.unwrap().status(), 404);
/// assert!(recover(warp::reject::not_found()).await.is_err());
/// # }
/// ```
///
/// # Errors
///
/// Returns every other rejection.
pub async fn recover(rejection: Rejection) -> Result<ErrorResponse, Rejection> {
    match rejection.find::<Rejected>() {
        Some(rejected) => Ok(rejected.response()),
        None => Err(rejection),
    }
}
