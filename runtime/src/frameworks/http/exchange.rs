//! One request and its response, in frameworks on http 1.

use alloc::{sync::Arc, vec::Vec};
use core::any::Any;

use ::http::{
    HeaderMap, HeaderName, HeaderValue, Response, StatusCode,
    header::{CONTENT_LENGTH, CONTENT_TYPE},
    response::Parts,
};
use bytes::Bytes;

use crate::{
    book::ErrorBook,
    layer::{
        catch_panic,
        classify::{Action, classify},
        exchange::Exchange,
        headers::Headers,
        settings::Settings,
    },
    response::{NamesRequestId, PendingBody},
};

impl Headers for HeaderMap {
    type Name = HeaderName;
    type Value = HeaderValue;

    fn get(&self, name: &str) -> Option<HeaderValue> {
        self.get(name).cloned()
    }

    fn set(&mut self, name: HeaderName, value: HeaderValue) {
        self.insert(name, value);
    }

    fn remove(&mut self, name: &str) -> Option<HeaderValue> {
        self.remove(name)
    }
}

/// Decides what to do with a response whose body has this size, if it is known.
pub(crate) fn classify_response<A>(response: &Response<A>, size: Option<u64>) -> Action {
    let is_pending = response.extensions().get::<Arc<PendingBody>>().is_some();
    classify(response.status().as_u16(), response.headers(), size, is_pending)
}

/// What a layer knows of a request while the service works on it.
pub(crate) struct HttpExchange {
    exchange: Exchange<HeaderMap>,
    is_head: bool,
    is_grpc: bool,
}

impl HttpExchange {
    /// Reads the request and makes sure that it has an id header.
    pub(crate) fn identify(
        settings: &Settings<HeaderName>,
        is_head: bool,
        headers: &mut HeaderMap,
    ) -> Self {
        let content_type = headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes);
        let is_grpc = content_type.is_some_and(|value| value.starts_with(b"application/grpc"));
        Self { exchange: Exchange::identify(settings, headers), is_head, is_grpc }
    }

    /// Adds the id to a response whose body stays.
    pub(crate) fn pass<A>(&self, mut response: Response<A>) -> Response<A> {
        let names_id = response.extensions_mut().remove::<NamesRequestId>().is_some();
        self.exchange.pass(response.headers_mut(), names_id);
        response
    }

    /// Writes an error of the API again, with the id.
    pub(crate) fn finish<A: From<Bytes>>(&self, mut response: Response<A>) -> Response<A> {
        if let Some(pending) = response.extensions_mut().remove::<Arc<PendingBody>>() {
            let body = self.exchange.finish(response.headers_mut(), &pending);
            *response.body_mut() = self.body(response.headers_mut(), body);
        }
        response
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
    pub(crate) fn panicked<B: ErrorBook, A: From<Bytes>>(
        &self,
        payload: &(dyn Any + Send),
    ) -> Response<A> {
        let error = catch_panic::framework_error::<B>(payload);
        let mut headers = HeaderMap::new();
        let body = self.exchange.answer::<B>(&mut headers, &error);
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
        self.set_id_once(headers);
        response
    }

    /// Sets the id, unless the handler or the error set one.
    pub(crate) fn set_id_once(&self, headers: &mut HeaderMap) {
        self.exchange.set_id_once(headers);
    }

    /// Polls the service. A `Status` of gRPC has the request id in its details, where it cannot be
    /// added later. So the id is at hand while the service works.
    #[cfg(feature = "tower")]
    pub(crate) fn within<T>(&self, poll: impl FnOnce() -> T) -> T {
        use crate::report::current_request::within_request;

        if self.is_grpc { within_request(self.exchange.id(), poll).0 } else { poll() }
    }

    #[cfg(feature = "poem")]
    pub(crate) fn id(&self) -> &str {
        self.exchange.id()
    }

    #[cfg(feature = "salvo")]
    pub(crate) fn id_value(&self) -> &HeaderValue {
        self.exchange.id_value()
    }
}
