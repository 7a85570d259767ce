//! The `http` crate: hyper and every framework on http 1.

use alloc::borrow::Cow;

use bytes::Bytes;
use http::{
    HeaderName, HeaderValue, Response, StatusCode,
    header::{CONTENT_TYPE, RETRY_AFTER},
};

use crate::{ErrorResponse, StatusValue, owned::has_layers, request_id, response::Identified};

impl StatusValue for StatusCode {
    fn status_value(&self) -> Option<u16> {
        Some(self.as_u16())
    }
}

impl ErrorResponse {
    /// The response as the `http` crate's, for hyper and every framework on http 1.
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
        let report = self.report().cloned();
        let is_identified = self.request_id().is_some() && has_layers();
        let status = StatusCode::from_u16(self.status());
        let (headers, body) = self.into_parts();
        let mut response = Response::new(B::from(shared(body)));
        *response.status_mut() = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        headers.for_each(|(name, value)| {
            let value = match value {
                Cow::Borrowed(text) => shared(Cow::Borrowed(text.as_bytes())),
                Cow::Owned(text) => shared(Cow::Owned(text.into_bytes())),
            };
            // The derive has checked both; a hand-written error may say anything.
            if let (Some(name), Ok(value)) =
                (header_name(name), HeaderValue::from_maybe_shared(value))
            {
                response.headers_mut().append(name, value);
            }
        });
        if let Some(report) = report {
            response.extensions_mut().insert(report);
        }
        if is_identified {
            response.extensions_mut().insert(Identified);
        }
        response
    }
}

/// Without a copy.
fn shared(bytes: Cow<'static, [u8]>) -> Bytes {
    match bytes {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => Bytes::from(bytes),
    }
}

fn header_name(name: &'static str) -> Option<HeaderName> {
    const X_REQUEST_ID: HeaderName = HeaderName::from_static(request_id::HEADER);
    match name {
        "content-type" => Some(CONTENT_TYPE),
        "retry-after" => Some(RETRY_AFTER),
        request_id::HEADER => Some(X_REQUEST_ID),
        name => HeaderName::try_from(name).ok(),
    }
}
