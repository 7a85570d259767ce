//! What frameworks on http 1 share.

#[cfg(any(feature = "poem", feature = "salvo", feature = "tower"))]
mod exchange;

#[cfg(any(feature = "poem", feature = "salvo", feature = "tower"))]
pub(super) use exchange::{HttpExchange, classify_response};

use alloc::borrow::Cow;

use ::http::{
    HeaderName, HeaderValue, Response, StatusCode,
    header::{CONTENT_TYPE, RETRY_AFTER},
};
use bytes::Bytes;

use crate::{ErrorResponse, StatusValue, report::valid_id};
#[cfg(feature = "layer")]
use {
    crate::{
        report::layers,
        response::{NamesRequestId, PendingBody},
    },
    ::http::Extensions,
    alloc::sync::Arc,
};

impl StatusValue for StatusCode {
    fn status_value(&self) -> Option<u16> {
        Some(self.as_u16())
    }
}

impl ErrorResponse {
    /// Converts into a response of the `http` crate, for hyper and every framework on http 1.
    ///
    /// ```
    /// use errorbook::{ApiError, ErrorResponse};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("no such page")]
    /// #[api(status = 404)]
    /// struct NoPage;
    ///
    /// let response: http::Response<Vec<u8>> = ErrorResponse::new(&NoPage).into_http();
    /// assert_eq!(response.status(), 404);
    /// assert_eq!(response.headers()["content-type"], "application/json");
    /// ```
    #[must_use]
    pub fn into_http<B: From<Bytes>>(self) -> Response<B> {
        #[cfg(feature = "layer")]
        let (pending, names_id) = (self.pending().cloned(), self.request_id().is_some());
        let status = StatusCode::from_u16(self.status());
        let (headers, body) = self.into_parts();
        let mut response = Response::new(B::from(without_copy(body)));
        *response.status_mut() = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        for (name, value) in headers {
            // The derive checks both; an error written by hand may say anything.
            if let (Some(name), Some(value)) = (header_name(name), header_value(value)) {
                response.headers_mut().append(name, value);
            }
        }
        #[cfg(feature = "layer")]
        mark_for_layers(response.extensions_mut(), pending, names_id);
        response
    }
}

/// Tells the layers that the response may pass what they need to know.
#[cfg(feature = "layer")]
fn mark_for_layers(marks: &mut Extensions, pending: Option<Arc<PendingBody>>, names_id: bool) {
    if let Some(pending) = pending {
        marks.insert(pending);
    }
    if names_id && layers::exist() {
        marks.insert(NamesRequestId);
    }
}

fn header_name(name: &'static str) -> Option<HeaderName> {
    const X_REQUEST_ID: HeaderName = HeaderName::from_static(valid_id::HEADER);
    match name {
        "content-type" => Some(CONTENT_TYPE),
        "retry-after" => Some(RETRY_AFTER),
        valid_id::HEADER => Some(X_REQUEST_ID),
        name => HeaderName::try_from(name).ok(),
    }
}

fn header_value(value: Cow<'static, str>) -> Option<HeaderValue> {
    let bytes = match value {
        Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
        Cow::Owned(text) => Cow::Owned(text.into_bytes()),
    };
    HeaderValue::from_maybe_shared(without_copy(bytes)).ok()
}

fn without_copy(bytes: Cow<'static, [u8]>) -> Bytes {
    match bytes {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => Bytes::from(bytes),
    }
}
