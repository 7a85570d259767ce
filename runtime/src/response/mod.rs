//! The response, independent of any framework.
//!
//! `pending` keeps what a layer needs to write the body again.

#[cfg(feature = "layer")]
mod pending;

#[cfg(feature = "layer")]
pub(crate) use pending::PendingBody;

#[cfg(feature = "layer")]
use alloc::sync::Arc;
use alloc::{borrow::Cow, string::String, vec::Vec};

#[cfg(feature = "poem")]
use crate::report::current_request;
#[cfg(feature = "layer")]
use crate::report::layers;
use crate::{
    book::Catalogued,
    envelope::Envelope,
    report::{Report, log, valid_id},
};

const CONTENT_TYPE: &str = "content-type";

/// Name and value.
type Header = (&'static str, Cow<'static, str>);

/// Marks, in the extensions of a response, that `x-request-id` is the id of its body: a layer that
/// was told another header has to move it.
#[cfg(all(feature = "layer", any(feature = "actix-web", feature = "http")))]
#[derive(Clone, Copy)]
pub(crate) struct NamesRequestId;

/// A whole error response, independent of any framework.
///
/// Every framework's response is made from one. Use it directly for a framework that errorbook does
/// not know.
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
    /// The id that the body shows.
    request_id: Option<String>,
    /// The headers except content type and id; most responses have none.
    headers: Vec<Header>,
    body: Cow<'static, [u8]>,
    #[cfg(feature = "layer")]
    pending: Option<Arc<PendingBody>>,
}

impl ErrorResponse {
    /// Creates the response for an error, in the envelope and book of its type.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorResponse};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(ErrorResponse::new(&NoPage).status(), 404);
    /// ```
    #[must_use]
    pub fn new<E: Catalogued>(error: &E) -> Self {
        Report::new(error).respond::<E::Envelope>()
    }

    /// Returns the HTTP status, 400 to 599.
    ///
    /// ```
    /// # use errorbook::{ApiError, ErrorResponse};
    /// # #[derive(Debug, thiserror::Error, ApiError)] #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    /// assert_eq!(ErrorResponse::new(&NoPage).status(), 404);
    /// ```
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Returns the headers: name in lower case, and value. Each is valid in HTTP/1.1 and HTTP/2. The
    /// id of the request is in `x-request-id`.
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
        let id = self.request_id.as_deref().map(|id| (valid_id::HEADER, id));
        let mut headers = self.headers_without_id();
        headers.next().into_iter().chain(id).chain(headers)
    }

    /// The headers, for a layer that names the id in another header.
    pub(crate) fn headers_without_id(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let others = self.headers.iter().map(|(name, value)| (*name, &**value));
        core::iter::once((CONTENT_TYPE, self.media_type)).chain(others)
    }

    /// The id in headers and body.
    #[cfg(feature = "layer")]
    pub(crate) fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Headers and body, without copying what is constant.
    #[cfg(feature = "http")]
    pub(crate) fn into_parts(self) -> (impl Iterator<Item = Header>, Cow<'static, [u8]>) {
        let content_type = (CONTENT_TYPE, Cow::Borrowed(self.media_type));
        let id = self.request_id.map(|id| (valid_id::HEADER, Cow::Owned(id)));
        (core::iter::once(content_type).chain(id).chain(self.headers), self.body)
    }

    /// Returns the body.
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

    /// What a layer needs to write the body again. `None` without a layer, and if the id is known.
    #[cfg(feature = "layer")]
    pub(crate) fn pending(&self) -> Option<&Arc<PendingBody>> {
        self.pending.as_ref()
    }

    /// Returns the body by value.
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

impl Report<'_> {
    /// Returns the whole response in the envelope `V`. With the feature `tracing`, logs the
    /// occurrence.
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
        let is_pending = is_pending(&self);
        if !is_pending {
            log::occurrence(&self);
        }
        #[cfg(feature = "layer")]
        let pending = is_pending.then(|| PendingBody::of::<V>(&self));
        #[cfg(feature = "poem")]
        if self.request_id().is_some() {
            current_request::identified();
        }
        ErrorResponse {
            status: self.status(),
            media_type: V::MEDIA_TYPE,
            headers: headers(&self),
            body: V::body(&self),
            request_id: self.into_request_id(),
            #[cfg(feature = "layer")]
            pending,
        }
    }
}

/// Whether a layer will write the body again, and log the occurrence with the id of its request.
#[cfg(feature = "layer")]
fn is_pending(report: &Report<'_>) -> bool {
    layers::exist() && report.request_id().is_none()
}

#[cfg(not(feature = "layer"))]
fn is_pending(_: &Report<'_>) -> bool {
    false
}

fn headers(report: &Report<'_>) -> Vec<Header> {
    let mut headers: Vec<Header> = Vec::new();
    if let Some(seconds) = report.retry_after() {
        headers.push(("retry-after", Cow::Owned(alloc::format!("{seconds}"))));
    }
    report.for_each_header(&mut |name, value| headers.push((name, value)));
    headers
}

impl PartialEq for ErrorResponse {
    /// Compares what is sent.
    fn eq(&self, other: &Self) -> bool {
        self.status == other.status && self.headers().eq(other.headers()) && self.body == other.body
    }
}

impl Eq for ErrorResponse {}
