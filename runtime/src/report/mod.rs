//! One occurrence of an error, as far as a client may see it.

use alloc::{borrow::Cow, string::String, vec::Vec};
use core::fmt;

use crate::{
    ApiError, Book, Catalogued, Envelope, ErrorBook, ErrorResponse, ErrorSpec, OwnedReport,
    default::is_internal, envelope::Body, log, request_id, response, status,
    within::current_request_id, written::written,
};

mod accessors;
mod logged;

/// The longest time to wait that is sent, in seconds: more fits into no client's integers.
const LONGEST_WAIT: u64 = u32::MAX as u64;

/// One occurrence: the error, the book it is answered in, and the id of its request.
///
/// What it gives out is safe to send: text of a 5xx is masked unless the variant exposes it.
///
/// ```
/// use errorbook::{ApiError, Report, envelope::Flat};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("postgres://admin:secret@db is down")]
/// #[api(status = 500, code = "internal")]
/// struct Internal;
///
/// let body = Report::new(&Internal).with_request_id("req_1").body::<Flat>();
/// assert_eq!(
///     String::from_utf8(body).unwrap(),
///     r#"{"code":"internal","message":"Internal Server Error","request_id":"req_1"}"#,
/// );
/// ```
#[derive(Clone)]
pub struct Report<'a> {
    error: &'a dyn ApiError,
    spec: &'static ErrorSpec,
    status: u16,
    book: Option<&'static Book>,
    request_id: Option<Cow<'a, str>>,
    constant_message: Option<&'static str>,
}

impl<'a> Report<'a> {
    /// A report in the book that the error's type names.
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
        Self::build(error, error, E::book())
    }

    /// A report in a book of your choice, for errors whose type is not known.
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
        Self::build(error, error, Some(B::BOOK))
    }

    /// `typed` is the error once more, so that an error whose type is known is asked directly.
    #[inline]
    pub(crate) fn build(
        error: &'a dyn ApiError,
        typed: &'a (impl ApiError + ?Sized),
        book: Option<&'static Book>,
    ) -> Self {
        let spec = typed.spec();
        let status = [typed.status(), spec.status, 500]
            .into_iter()
            .find(|&candidate| status::is_error(candidate))
            .unwrap_or(500);
        let own_id = typed.request_id().and_then(written);
        let own_id = own_id.or_else(current_request_id).map(Cow::Owned);
        let request_id = own_id.and_then(request_id::valid);
        Self { error, spec, status, book, request_id, constant_message: typed.constant_message() }
    }

    /// Sets the id of the request that failed.
    ///
    /// At most 128 bytes of visible ASCII; anything else is left out and logged, and the id that
    /// the error carries stays.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// let report = Report::new(&NoPage).with_request_id("req_1");
    /// assert_eq!(report.with_request_id("no good").request_id(), Some("req_1"));
    /// ```
    #[must_use]
    pub fn with_request_id(mut self, id: &'a str) -> Self {
        self.request_id = request_id::valid(Cow::Borrowed(id)).or(self.request_id);
        self
    }

    pub(crate) fn error(&self) -> &'a dyn ApiError {
        self.error
    }

    /// The body alone, in the envelope `V`.
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

    /// The body in the envelope `V`, for serde.
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
    pub fn json<V: Envelope>(&self) -> Body<'_, V> {
        Body::of(self)
    }

    /// The whole response, in the envelope `V`. Logs the occurrence with the feature `tracing`.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report, envelope::Flat};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")] #[api(status = 404)]
    /// # struct NoPage;
    /// let response = Report::new(&NoPage).respond::<Flat>();
    /// assert_eq!(response.status(), 404);
    /// assert!(response.headers().any(|header| header == ("content-type", "application/json")));
    /// ```
    #[must_use]
    pub fn respond<V: Envelope>(self) -> ErrorResponse {
        let kept = OwnedReport::keep::<V>(&self);
        #[cfg(feature = "tracing")]
        if kept.is_none() {
            log::occurrence(&self);
        }
        ErrorResponse::build::<V>(self, kept)
    }

    /// The id of the request, to keep.
    pub(crate) fn into_request_id(self) -> Option<String> {
        self.request_id.map(Cow::into_owned)
    }

    /// Calls `visit` with each header beside the content type and the retry time.
    pub(crate) fn for_each_header(&self, visit: &mut dyn FnMut(&'static str, Cow<'static, str>)) {
        for &(name, value) in self.spec.headers() {
            visit(name, Cow::Borrowed(value));
        }
        self.error.headers(&mut |name, value| match written(value)
            .filter(|value| response::is_header_value(value))
        {
            Some(value) => visit(name, Cow::Owned(value)),
            None => log::left_out(name, "not a header value: visible ASCII, at most 4096 bytes"),
        });
    }

    fn public<T>(&self, value: Option<T>) -> Option<T> {
        value.filter(|_| !is_internal(self.spec, self.status))
    }
}

impl fmt::Debug for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Report")
            .field("error", &self.error)
            .field("status", &self.status)
            .field("request_id", &self.request_id)
            .finish_non_exhaustive()
    }
}
