//! The response, before any framework sees it.

use alloc::{borrow::Cow, string::String, sync::Arc, vec::Vec};

use crate::{Catalogued, Envelope, OwnedReport, Report, request_id};

/// The longest header value that is sent, in bytes.
const LONGEST_HEADER_VALUE: usize = 4096;

const CONTENT_TYPE: &str = "content-type";

/// Name and value.
type Header = (&'static str, Cow<'static, str>);

/// In the extensions of a response that names the id of its body, under `x-request-id`: a layer
/// that was told another header has to move it.
#[cfg(any(feature = "actix-web", feature = "http"))]
#[derive(Clone, Copy)]
pub(crate) struct Identified;

/// A whole error response, independent of any framework: what every integration converts.
///
/// ```
/// use errorbook::{ApiError, ErrorResponse};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("slow down")]
/// #[api(status = 429, retry_after = 10)]
/// struct RateLimited;
///
/// let response = ErrorResponse::new(&RateLimited);
/// assert_eq!(response.status(), 429);
/// let headers: Vec<_> = response.headers().collect();
/// assert_eq!(headers, [("content-type", "application/json"), ("retry-after", "10")]);
/// ```
#[derive(Clone, Debug)]
pub struct ErrorResponse {
    status: u16,
    media_type: &'static str,
    /// As the body has it.
    request_id: Option<String>,
    /// Those beside the content type and the id, which most responses do without.
    headers: Vec<Header>,
    body: Cow<'static, [u8]>,
    kept: Option<Arc<OwnedReport>>,
}

impl ErrorResponse {
    /// The response for an error, in the envelope and book of its type.
    #[must_use]
    pub fn new<E: Catalogued>(error: &E) -> Self {
        Report::new(error).respond::<E::Envelope>()
    }

    pub(crate) fn build<V: Envelope>(report: Report<'_>, kept: Option<Arc<OwnedReport>>) -> Self {
        let mut headers: Vec<Header> = Vec::new();
        if let Some(seconds) = report.retry_after() {
            headers.push(("retry-after", Cow::Owned(alloc::format!("{seconds}"))));
        }
        report.for_each_header(&mut |name, value| headers.push((name, value)));
        #[cfg(feature = "poem")]
        if report.request_id().is_some() {
            crate::within::identified();
        }
        Self {
            status: report.status(),
            media_type: V::MEDIA_TYPE,
            headers,
            body: V::body(&report),
            request_id: report.into_request_id(),
            kept,
        }
    }

    /// The HTTP status, 400 to 599.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The headers: lower-case name, value. Each is valid in HTTP/1.1 and HTTP/2. The id of the
    /// request is under `x-request-id`.
    ///
    /// ```
    /// # use errorbook::{ApiError, Report, envelope::Flat};
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// # #[error("no such page")]
    /// # #[api(status = 404, header("Cache-Control" = "no-store"))]
    /// # struct NoPage;
    /// let response = Report::new(&NoPage).with_request_id("req_1").respond::<Flat>();
    /// let headers: Vec<_> = response.headers().collect();
    /// assert_eq!(
    ///     headers,
    ///     [
    ///         ("content-type", "application/json"),
    ///         ("x-request-id", "req_1"),
    ///         ("cache-control", "no-store"),
    ///     ],
    /// );
    /// ```
    pub fn headers(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let id = self.request_id.as_deref().map(|id| (request_id::HEADER, id));
        let mut headers = self.headers_but_id();
        headers.next().into_iter().chain(id).chain(headers)
    }

    /// The headers for whoever names the id in a header of its own.
    pub(crate) fn headers_but_id(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let others = self.headers.iter().map(|(name, value)| (*name, &**value));
        core::iter::once((CONTENT_TYPE, self.media_type)).chain(others)
    }

    /// The id that stands in headers and body.
    #[cfg(any(feature = "actix-web", feature = "http", feature = "rocket"))]
    pub(crate) fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Headers and body, as far as they are constant without a copy.
    #[cfg(feature = "http")]
    pub(crate) fn into_parts(self) -> (impl Iterator<Item = Header>, Cow<'static, [u8]>) {
        let content_type = (CONTENT_TYPE, Cow::Borrowed(self.media_type));
        let id = self.request_id.map(|id| (request_id::HEADER, Cow::Owned(id)));
        (core::iter::once(content_type).chain(id).chain(self.headers), self.body)
    }

    /// The body.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorResponse};
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// # #[error("no such page")]
    /// # #[api(status = 404, envelope = errorbook::envelope::Flat)]
    /// # struct NoPage;
    /// assert_eq!(
    ///     ErrorResponse::new(&NoPage).body(),
    ///     br#"{"code":"no_page","message":"no such page","request_id":null}"#,
    /// );
    /// ```
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// What a layer needs to write the body again; see [`OwnedReport`]. None without a layer, and
    /// where the id is known.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorResponse, Report, envelope::Flat};
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// # #[error("no such page")]
    /// # #[api(status = 404)]
    /// # struct NoPage;
    /// errorbook::keep_reports();
    /// assert!(ErrorResponse::new(&NoPage).report().is_some());
    ///
    /// let whole = Report::new(&NoPage).with_request_id("req_1").respond::<Flat>();
    /// assert!(whole.report().is_none());
    /// ```
    #[must_use]
    pub fn report(&self) -> Option<&Arc<OwnedReport>> {
        self.kept.as_ref()
    }

    /// The body, to keep.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorResponse};
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// # #[error("no such page")]
    /// # #[api(status = 404, envelope = errorbook::envelope::Flat)]
    /// # struct NoPage;
    /// let body: Vec<u8> = ErrorResponse::new(&NoPage).into_body();
    /// assert!(body.starts_with(br#"{"code":"no_page""#));
    /// ```
    #[must_use]
    pub fn into_body(self) -> Vec<u8> {
        self.body.into_owned()
    }
}

impl PartialEq for ErrorResponse {
    /// By what is sent.
    fn eq(&self, other: &Self) -> bool {
        self.status == other.status && self.headers().eq(other.headers()) && self.body == other.body
    }
}

impl Eq for ErrorResponse {}

/// Whether a value may be sent as a header: visible ASCII and spaces (RFC 9110, section 5.5).
pub(crate) fn is_header_value(value: &str) -> bool {
    value.len() <= LONGEST_HEADER_VALUE
        && value.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic())
        && value.trim_matches(' ').len() == value.len()
}
