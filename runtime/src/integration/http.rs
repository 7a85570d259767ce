//! The `http` crate: hyper and every framework on http 1.

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response, StatusCode};

use crate::{ErrorResponse, StatusValue};

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
        let mut headers = http::HeaderMap::with_capacity(4);
        for (name, value) in self.headers() {
            // The derive has checked both; a hand-written error may say anything.
            if let (Ok(name), Ok(value)) =
                (HeaderName::try_from(name), HeaderValue::try_from(value))
            {
                headers.append(name, value);
            }
        }
        let report = self.report().cloned();
        let status = StatusCode::from_u16(self.status());
        let mut response = Response::new(B::from(Bytes::from(self.into_body())));
        *response.status_mut() = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        *response.headers_mut() = headers;
        if let Some(report) = report {
            response.extensions_mut().insert(report);
        }
        response
    }
}
