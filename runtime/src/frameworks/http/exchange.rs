//! One request and its response, in frameworks on http 1.

use alloc::{sync::Arc, vec::Vec};

use ::http::{
    HeaderMap, HeaderName, HeaderValue, Response, StatusCode,
    header::{CONTENT_LENGTH, CONTENT_TYPE},
    response::Parts,
};
use bytes::Bytes;

#[cfg(any(feature = "poem", feature = "tower"))]
use crate::layer::{
    body_text,
    call::{attempt, dispose},
};
use crate::{
    book::ErrorBook,
    layer::{
        call::Panicked,
        classify::{Action, classify, is_data},
        exchange::Exchange,
        headers::Headers,
        settings::Settings,
    },
    report::current_request::{RequestContext, RequestLine},
    response::PendingResponse,
};

impl Headers for HeaderMap {
    type Name = HeaderName;
    type Value = HeaderValue;

    fn all(&self, name: &str) -> impl Iterator<Item = HeaderValue> {
        self.get_all(name).into_iter().cloned()
    }

    fn set(&mut self, name: HeaderName, value: HeaderValue) {
        self.insert(name, value);
    }

    fn append(&mut self, name: HeaderName, value: HeaderValue) {
        self.append(name, value);
    }

    fn remove(&mut self, name: &str) {
        self.remove(name);
    }
}

/// Decides what to do with a response whose body has this size, if it is known.
pub(crate) fn classify_response<A>(response: &Response<A>, size: Option<u64>) -> Action {
    let is_pending = response.extensions().get::<Arc<PendingResponse>>().is_some();
    classify(response.status().as_u16(), response.headers(), size, is_pending)
}

/// Whether this is gRPC, and not gRPC-Web, which has other responses.
fn is_grpc(content_type: &[u8]) -> bool {
    let rest = content_type.strip_prefix(b"application/grpc");
    rest.is_some_and(|rest| matches!(rest.first(), None | Some(b'+' | b';')))
}

/// What a layer knows of a request while the service works on it.
pub(crate) struct HttpExchange {
    exchange: Exchange<HeaderMap>,
    is_head: bool,
    is_grpc: bool,
}

impl HttpExchange {
    /// Reads the request and makes sure that it has an id header.
    pub(crate) fn identify<B: ErrorBook>(
        settings: &Settings<HeaderName>,
        is_head: bool,
        line: Option<RequestLine>,
        headers: &mut HeaderMap,
    ) -> Self {
        let content_type = headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes);
        let is_grpc = content_type.is_some_and(is_grpc);
        Self { exchange: Exchange::identify::<B>(settings, line, headers), is_head, is_grpc }
    }

    pub(crate) fn request(&self) -> &Arc<RequestContext> {
        self.exchange.request()
    }

    /// Answers with a response of the application, or in its place. `A` is its body, and `T` the body
    /// that is sent.
    #[cfg(any(feature = "poem", feature = "tower"))]
    pub(crate) fn answer<B, A, T>(&self, response: Response<A>) -> Response<T>
    where
        B: ErrorBook,
        A: http_body::Body + Into<T>,
        T: From<Bytes>,
    {
        let request = self.request();
        let size = attempt(request, || response.body().size_hint().exact()).ok().flatten();
        match classify_response(&response, size) {
            Action::Pass => self.pass(response.map(Into::into)),
            Action::Finish => self.finish(response.map(Into::into)),
            Action::Replace => {
                let (parts, body) = response.into_parts();
                dispose(request, body);
                self.replace::<B, T>(parts, b"")
            }
            Action::ReplaceAndRead => {
                let (parts, body) = response.into_parts();
                let text = attempt(request, || body_text::text(body)).ok().flatten();
                self.replace_read::<B, T>(parts, text)
            }
        }
    }

    /// Adds the id to a response whose body stays.
    pub(crate) fn pass<A>(&self, mut response: Response<A>) -> Response<A> {
        self.pass_headers(response.headers_mut());
        response
    }

    pub(crate) fn pass_headers(&self, headers: &mut HeaderMap) {
        self.exchange.pass(headers);
    }

    /// Answers with an error of the API that was made without its request.
    pub(crate) fn finish<A: From<Bytes>>(&self, mut response: Response<A>) -> Response<A> {
        if let Some(pending) = response.extensions_mut().remove::<Arc<PendingResponse>>() {
            let status = response.status().as_u16();
            let body = self.exchange.finish(status, response.headers_mut(), &pending);
            *response.body_mut() = self.body(response.headers_mut(), body);
        }
        response
    }

    /// Replaces what was read of a body, if it is a text.
    pub(crate) fn replace_read<B: ErrorBook, A: From<Bytes>>(
        &self,
        parts: Parts,
        text: Option<Vec<u8>>,
    ) -> Response<A> {
        let text = text.unwrap_or_default();
        if is_data(&parts.headers, &text) {
            return self.pass(Response::from_parts(parts, A::from(Bytes::from(text))));
        }
        self.replace::<B, A>(parts, &text)
    }

    /// Replaces a text of the framework with the envelope.
    pub(crate) fn replace<B: ErrorBook, A: From<Bytes>>(
        &self,
        mut parts: Parts,
        text: &[u8],
    ) -> Response<A> {
        let body = self.exchange.replace::<B>(parts.status.as_u16(), &mut parts.headers, text);
        let body = self.body(&mut parts.headers, body);
        Response::from_parts(parts, body)
    }

    /// Answers a panic.
    pub(crate) fn panicked<B: ErrorBook, A: From<Bytes>>(&self, panicked: Panicked) -> Response<A> {
        let mut headers = HeaderMap::new();
        let body = self.exchange.panicked::<B>(&mut headers, panicked);
        if self.is_grpc {
            return self.grpc_internal();
        }
        let body = self.body(&mut headers, body);
        let mut response = Response::new(body);
        *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        *response.headers_mut() = headers;
        response
    }

    /// Makes the body, which is empty for HEAD, whether or not the server would drop it.
    fn body<A: From<Bytes>>(&self, headers: &mut HeaderMap, body: Vec<u8>) -> A {
        if self.is_head {
            // The length of the body for GET (RFC 9110, section 8.6).
            headers.insert(CONTENT_LENGTH, body.len().into());
            return A::from(Bytes::new());
        }
        A::from(Bytes::from(body))
    }

    /// Answers a panic as gRPC does: in headers only, without a message.
    fn grpc_internal<A: From<Bytes>>(&self) -> Response<A> {
        let mut response = Response::new(A::from(Bytes::new()));
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/grpc"));
        headers.insert("grpc-status", HeaderValue::from_static("13"));
        self.exchange.pass(headers);
        response
    }
}
