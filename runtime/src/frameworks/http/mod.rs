//! What frameworks on http 1 share.

#[cfg(any(feature = "poem", feature = "salvo", feature = "tower"))]
mod exchange;

#[cfg(any(feature = "poem", feature = "salvo", feature = "tower"))]
pub(super) use exchange::HttpExchange;
#[cfg(feature = "salvo")]
pub(super) use exchange::classify_response;

use alloc::borrow::Cow;

use ::http::{
    HeaderMap, HeaderName, HeaderValue, Response, StatusCode,
    header::{CONTENT_TYPE, RETRY_AFTER},
};
use bytes::Bytes;

use crate::{ErrorResponse, StatusValue, report::valid_id, response::VARY};

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
        self.into_bytes().map(B::from)
    }

    fn into_bytes(self) -> Response<Bytes> {
        #[cfg(feature = "layer")]
        let pending = self.pending().cloned();
        let status = StatusCode::from_u16(self.status());
        let parts = self.into_parts();
        let mut response = Response::new(without_copy(parts.body));
        *response.status_mut() = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        append(headers, CONTENT_TYPE, Cow::Borrowed(parts.content_type));
        if let Some((request, id)) = parts.id {
            append_named(headers, request.header(), Cow::Owned(id));
        }
        if parts.is_negotiated {
            append_named(headers, VARY.0, Cow::Borrowed(VARY.1));
        }
        for (name, value) in parts.headers {
            append_named(headers, name, value);
        }
        #[cfg(feature = "layer")]
        if let Some(pending) = pending {
            response.extensions_mut().insert(pending);
        }
        response
    }
}

/// Adds a header. The derive checks name and value; an error written by hand may say anything.
fn append_named(headers: &mut HeaderMap, name: &str, value: Cow<'static, str>) {
    if let Some(name) = header_name(name) {
        append(headers, name, value);
    }
}

fn append(headers: &mut HeaderMap, name: HeaderName, value: Cow<'static, str>) {
    if let Some(value) = header_value(value) {
        headers.append(name, value);
    }
}

fn header_name(name: &str) -> Option<HeaderName> {
    const X_REQUEST_ID: HeaderName = HeaderName::from_static(valid_id::HEADER);
    match name {
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
