//! One occurrence of an error, as far as a client may see it.

use alloc::{borrow::Cow, vec::Vec};
use core::fmt::{self, Display};

use crate::{
    ApiError, Book, Catalogued, Details, Envelope, ErrorBook, ErrorResponse, ErrorSpec, Level,
    OwnedReport, Retry, default::is_internal, envelope::Body, log, request_id, response, status,
    within::current_request_id, written::written,
};

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
    /// # fn main() {}
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
    #[must_use]
    pub fn with_request_id(mut self, id: &'a str) -> Self {
        self.request_id = request_id::valid(Cow::Borrowed(id)).or(self.request_id);
        self
    }

    pub(crate) fn error(&self) -> &'a dyn ApiError {
        self.error
    }

    /// The row of the catalog.
    #[must_use]
    pub fn spec(&self) -> &'static ErrorSpec {
        self.spec
    }

    /// The book that is answered in.
    #[must_use]
    pub fn book(&self) -> Option<&'static Book> {
        self.book
    }

    /// The HTTP status, 400 to 599.
    ///
    /// The declared one stands in for a dynamic one that is out of range.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> Option<&'static str> {
        self.spec.code()
    }

    /// The failure class: the variant's own, else what the book maps the status to.
    #[must_use]
    pub fn r#type(&self) -> Option<&'static str> {
        let mapped = || self.book.and_then(|book| book.types.of_status(self.status));
        self.spec.r#type().or_else(mapped)
    }

    /// The title, else the status's canonical phrase.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.spec.title().unwrap_or(status::phrase(self.status))
    }

    /// The public message; `None` for `message = none`.
    #[must_use]
    pub fn message(&self) -> Option<impl Display + use<'a>> {
        (!self.spec.is_silent()).then(|| self.message_or_phrase())
    }

    /// The public message, else the status's canonical phrase.
    #[must_use]
    pub fn message_or_phrase(&self) -> impl Display + use<'a> {
        let error = self.error;
        fmt::from_fn(move |f| error.fmt_message(f))
    }

    /// The public message, where every occurrence of the row has this one.
    pub(crate) fn constant_message(&self) -> Option<&'static str> {
        self.constant_message
    }

    /// The parameter this is about.
    #[must_use]
    pub fn param(&self) -> Option<&'a dyn Display> {
        self.public(self.error.param())
    }

    /// The structured context.
    #[must_use]
    pub fn details(&self) -> Option<Details<'a>> {
        self.public(Details::of(self.error))
    }

    /// The page about this error: its own, else the book's for its code.
    #[must_use]
    pub fn doc_url(&self) -> Option<impl Display + use<>> {
        let (own, code) = (self.spec.doc_url(), self.spec.code());
        let in_book = self.book.and_then(|book| book.doc_url).filter(|url| url.fits(code));
        (own.is_some() || in_book.is_some()).then(|| {
            fmt::from_fn(move |f| match (own, &in_book) {
                (Some(own), _) => f.write_str(own),
                (None, Some(url)) => url.fill(code, f),
                (None, None) => Ok(()),
            })
        })
    }

    /// The namespace of the code.
    #[must_use]
    pub fn domain(&self) -> Option<&'static str> {
        self.book.and_then(|book| book.domain)
    }

    /// The id of the request.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Seconds to wait before trying again, at most 2^32 - 1.
    #[must_use]
    pub fn retry_after(&self) -> Option<u64> {
        self.error.retry_after().map(|seconds| seconds.min(LONGEST_WAIT))
    }

    /// Advice on sending the same request again: what `retry = "…"` says, else what follows from
    /// this occurrence's time to wait or status.
    #[must_use]
    pub fn retry(&self) -> Retry {
        match (self.spec.__rare.retry, self.retry_after()) {
            (Some(Retry::Never), _) => Retry::Never,
            (_, Some(_)) => Retry::After,
            (Some(Retry::Backoff), None) => Retry::Backoff,
            // `after` without a time this time: the field was empty.
            (_, None) => Retry::of_status(self.status),
        }
    }

    /// The level at which this occurrence is logged: what `log = "…"` says, else
    /// [`Level::Error`] for a 5xx, declared or dynamic, and [`Level::Debug`] below.
    #[must_use]
    pub fn level(&self) -> Level {
        match self.spec.__rare.log {
            None if self.status >= 500 => Level::Error,
            _ => self.spec.level(),
        }
    }

    /// The error itself and its sources, joined by `: `. For logs, never for clients.
    #[must_use]
    pub fn chain(&self) -> impl Display + use<'a> {
        let error = self.error;
        fmt::from_fn(move |f| {
            write!(f, "{error}")?;
            let mut source = error.source();
            while let Some(cause) = source {
                write!(f, ": {cause}")?;
                source = cause.source();
            }
            Ok(())
        })
    }

    /// The body alone, in the envelope `V`.
    #[must_use]
    pub fn body<V: Envelope>(&self) -> Vec<u8> {
        V::body(self).into_owned()
    }

    /// The body in the envelope `V`, for serde.
    #[must_use]
    pub fn json<V: Envelope>(&self) -> Body<'_, V> {
        Body::of(self)
    }

    /// The whole response, in the envelope `V`. Logs the occurrence with the feature `tracing`.
    #[must_use]
    pub fn respond<V: Envelope>(&self) -> ErrorResponse {
        let kept = OwnedReport::keep::<V>(self);
        #[cfg(feature = "tracing")]
        if kept.is_none() {
            log::occurrence(self);
        }
        ErrorResponse::build::<V>(self, kept)
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
