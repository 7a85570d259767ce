//! The response, independent of any framework.
//!
//! `send` makes it of a report. `pending` keeps what a layer needs to write the body again. `dynamic` answers errors whose type is
//! not known, `answer` those that a framework hands over.

mod answer;
mod dynamic;
#[cfg(feature = "layer")]
mod pending;
mod send;

pub use answer::answer;

#[cfg(feature = "layer")]
pub(crate) use pending::PendingResponse;

#[cfg(feature = "layer")]
use alloc::sync::Arc;
use alloc::{borrow::Cow, string::String, vec::Vec};
use core::fmt;

#[cfg(feature = "rocket")]
use crate::report::current_request::RequestContext;
use crate::{
    book::Catalogued,
    envelope::Representation,
    report::{Report, current_request::CurrentRequest},
};

const CONTENT_TYPE: &str = "content-type";

/// What a response says whose form depends on the request's `Accept`.
pub(crate) const VARY: (&str, &str) = ("vary", "accept");

/// Name and value.
type Header = (&'static str, Cow<'static, str>);

/// What an [`ErrorResponse`] is made of.
#[cfg(feature = "http")]
pub(crate) struct Parts {
    pub(crate) content_type: &'static str,
    pub(crate) is_negotiated: bool,
    /// The id, and the request that says in which header it is sent.
    pub(crate) id: Option<(CurrentRequest, String)>,
    pub(crate) headers: Vec<Header>,
    pub(crate) body: Cow<'static, [u8]>,
}

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
#[derive(Clone)]
pub struct ErrorResponse {
    status: u16,
    media_type: &'static str,
    /// Whether the form depends on the request's `Accept`.
    is_negotiated: bool,
    request: CurrentRequest,
    /// The id that the body shows.
    request_id: Option<String>,
    /// The headers except content type and id; most responses have none.
    headers: Vec<Header>,
    body: Cow<'static, [u8]>,
    #[cfg(feature = "layer")]
    pending: Option<Arc<PendingResponse>>,
}

impl ErrorResponse {
    /// Creates the response for an error, in the envelope and book that its type names.
    ///
    /// Below a layer, the layer's book chooses the envelope, if it lists the type.
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
        Report::new(error).send_as(const { &Representation::of::<E::Envelope>() })
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
    /// id of the request is in `x-request-id`, or in the header that a layer was told.
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
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        Headers { response: self, place: 0 }
    }

    #[cfg(feature = "layer")]
    pub(crate) fn is_negotiated(&self) -> bool {
        self.is_negotiated
    }

    /// Returns the headers except the id and that of a choice by `Accept`.
    #[cfg(feature = "layer")]
    pub(crate) fn headers_of_error(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let others = self.headers.iter().map(|(name, value)| (*name, &**value));
        core::iter::once((CONTENT_TYPE, self.media_type)).chain(others)
    }

    /// Headers and body, without copying what is constant.
    #[cfg(feature = "http")]
    pub(crate) fn into_parts(self) -> Parts {
        let id = self.request_id;
        Parts {
            content_type: self.media_type,
            is_negotiated: self.is_negotiated,
            id: id.map(|id| (self.request, id)),
            headers: self.headers,
            body: self.body,
        }
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

    /// What a layer needs to answer for this response. `None` without a layer, and if the request
    /// was known.
    #[cfg(all(feature = "layer", any(feature = "actix-web", feature = "http")))]
    pub(crate) fn pending(&self) -> Option<&Arc<PendingResponse>> {
        self.pending.as_ref()
    }

    /// The id that the body shows.
    #[cfg(feature = "layer")]
    pub(crate) fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Returns this response as the layer of a request answers it, with the headers of the error.
    #[cfg(feature = "rocket")]
    pub(crate) fn finished(self, request: &Arc<RequestContext>) -> Self {
        let Some(pending) = self.pending else { return self };
        let mut answer = pending.answer(request);
        answer.headers = self.headers;
        answer
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

/// The headers of a response in their order.
struct Headers<'r> {
    response: &'r ErrorResponse,
    place: usize,
}

impl<'r> Iterator for Headers<'r> {
    type Item = (&'r str, &'r str);

    fn next(&mut self) -> Option<Self::Item> {
        let response = self.response;
        loop {
            let place = self.place;
            self.place += 1;
            let header = match place {
                0 => Some((CONTENT_TYPE, response.media_type)),
                1 => response.request_id.as_deref().map(|id| (response.request.header(), id)),
                2 => response.is_negotiated.then_some(VARY),
                _ => {
                    let (name, value) = response.headers.get(place - 3)?;
                    Some((*name, &**value))
                }
            };
            if header.is_some() {
                return header;
            }
        }
    }
}

impl fmt::Debug for ErrorResponse {
    /// Shows what is sent, the first 1,024 bytes of the body as text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 1024;
        let (start, rest) = self.body.split_at(self.body.len().min(SHOWN));
        let more = if rest.is_empty() { "" } else { "\u{2026}" };
        let body = alloc::format!("{}{more}", String::from_utf8_lossy(start));
        let headers = fmt::from_fn(|f| f.debug_list().entries(self.headers()).finish());
        f.debug_struct("ErrorResponse")
            .field("status", &self.status)
            .field("headers", &headers)
            .field("body", &body)
            .finish_non_exhaustive()
    }
}

impl PartialEq for ErrorResponse {
    /// Compares what is sent.
    fn eq(&self, other: &Self) -> bool {
        self.status == other.status && self.headers().eq(other.headers()) && self.body == other.body
    }
}

impl Eq for ErrorResponse {}
