//! A report from an error and its type, in an envelope.

use alloc::vec::Vec;

use super::{Catalogued, ErrorBook};
use crate::{
    envelope::Envelope,
    error::ApiError,
    render::Body,
    report::{Named, Report},
};

impl<'a> Report<'a> {
    /// Creates a report in the book that the error's type names.
    ///
    /// If it names neither a book nor an envelope, a layer's book that lists it is used.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(Report::new(&NoPage).status(), 404);
    /// ```
    #[must_use]
    #[inline]
    pub fn new<E: Catalogued>(error: &'a E) -> Self {
        Self::build(
            error,
            error,
            Named { book: E::book(), envelope: E::CATALOG.names_envelope(), chosen: false },
        )
    }

    /// Creates a report in a book of your choice, for errors whose type is not known.
    ///
    /// ```
    /// use errorbook::{ApiError, ErrorBook, Report};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    ///
    /// #[derive(ErrorBook)]
    /// #[book(errors(NoPage))]
    /// struct SiteApi;
    ///
    /// let error: Box<dyn ApiError + Send + Sync> = Box::new(NoPage);
    /// let response = Report::in_book::<SiteApi>(&*error).respond::<<SiteApi as ErrorBook>::Envelope>();
    /// assert_eq!(response.status(), 404);
    /// ```
    #[must_use]
    pub fn in_book<B: ErrorBook>(error: &'a dyn ApiError) -> Self {
        Self::build(error, error, Named { book: Some(B::BOOK), envelope: false, chosen: false })
    }

    /// Returns the body in the envelope `V`.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report, envelope::Flat};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// let body = Report::new(&NoPage).body::<Flat>();
    /// assert_eq!(body, br#"{"code":"no_page","message":"no such page","request_id":null}"#);
    /// ```
    #[must_use]
    pub fn body<V: Envelope>(&self) -> Vec<u8> {
        V::body(self).into_owned()
    }

    /// Returns the body in the envelope `V`, for any serde format.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report, envelope::Flat};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// let report = Report::new(&NoPage);
    /// let json = serde_json::to_value(report.json::<Flat>()).unwrap();
    /// assert_eq!(json["code"], "no_page");
    /// ```
    #[must_use]
    pub fn json<V: Envelope>(&self) -> Body<'_> {
        Body::new(self, V::write)
    }
}
