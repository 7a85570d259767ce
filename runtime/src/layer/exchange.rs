//! One request and its response, in frameworks on http 1.

use alloc::{sync::Arc, vec::Vec};
use core::any::Any;

use bytes::Bytes;
use http::{
    HeaderMap, HeaderName, HeaderValue, Response, StatusCode,
    header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE},
    response::Parts,
};

use super::{
    id::Id,
    verdict::{OF_THE_BODY, Seen, Verdict, foreign, panicked, respond},
};
#[cfg(feature = "tower")]
use crate::within::within_request;
use crate::{ErrorBook, Foreign, OwnedReport, request_id, response::Identified};

/// What a layer was told.
pub(super) type Settings = super::settings::Settings<HeaderName>;

impl Settings {
    /// What a layer must know of a request, which has its id in its header from now on.
    pub(super) fn exchange(&self, is_head: bool, headers: &mut HeaderMap) -> Exchange {
        let content_type = headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes);
        let is_grpc = content_type.is_some_and(|value| value.starts_with(b"application/grpc"));
        Exchange {
            id: self.identify(headers),
            header: self.header.clone(),
            reasons: self.reasons,
            is_head,
            is_grpc,
        }
    }

    fn identify(&self, headers: &mut HeaderMap) -> HeaderValue {
        let own = headers.get(&self.header);
        let traceparent = headers.get("traceparent").filter(|_| self.traceparent);
        let id = Id::of(own.map(HeaderValue::as_bytes), traceparent.map(HeaderValue::as_bytes));
        if let (Id::Taken(_), Some(own)) = (&id, own) {
            return own.clone();
        }
        // Visible ASCII: always a header value.
        let id = HeaderValue::from_bytes(id.as_bytes());
        let id = id.unwrap_or(HeaderValue::from_static("req_"));
        headers.insert(&self.header, id.clone());
        id
    }
}

/// What the layer knows of a request while the service works on it.
pub(super) struct Exchange {
    id: HeaderValue,
    header: HeaderName,
    reasons: bool,
    is_head: bool,
    is_grpc: bool,
}

/// What to do with a response whose body has this size, if that is known.
pub(super) fn verdict<A>(response: &Response<A>, size: Option<u64>) -> Verdict {
    Verdict::on(&Seen {
        status: response.status().as_u16(),
        content_type: response.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes),
        size,
        is_encoded: response.headers().contains_key(CONTENT_ENCODING),
        has_report: response.extensions().get::<Arc<OwnedReport>>().is_some(),
    })
}

impl Exchange {
    /// A response whose body says all that it should.
    pub(super) fn pass<A>(&self, mut response: Response<A>) -> Response<A> {
        let is_identified = response.extensions_mut().remove::<Identified>().is_some();
        let headers = response.headers_mut();
        if is_identified && let Some(own) = headers.remove(request_id::HEADER) {
            headers.insert(self.header.clone(), own);
        }
        self.name(headers);
        response
    }

    /// The id, in the headers of a response.
    pub(super) fn name(&self, headers: &mut HeaderMap) {
        // What a handler, or an error, named itself is more than what the layer guesses.
        if !headers.contains_key(&self.header) {
            headers.insert(self.header.clone(), self.id.clone());
        }
    }

    /// An error of the API, whose body waits for its id.
    pub(super) fn finish<A: From<Bytes>>(&self, mut response: Response<A>) -> Response<A> {
        if let Some(report) = response.extensions_mut().remove::<Arc<OwnedReport>>() {
            let body = report.finish(self.id());
            *response.body_mut() = self.body(response.headers_mut(), body);
        }
        response.headers_mut().insert(self.header.clone(), self.id.clone());
        response
    }

    /// A failure of the framework, with the text that it had.
    pub(super) fn replace<B: ErrorBook, A: From<Bytes>>(
        &self,
        parts: Parts,
        text: &[u8],
    ) -> Response<A> {
        let failure = foreign::<B>(parts.status.as_u16(), text, self.reasons);
        self.answer::<B, A>(parts, &failure)
    }

    /// A panic of the service.
    pub(super) fn panicked<B: ErrorBook, A: From<Bytes>>(
        &self,
        payload: &(dyn Any + Send),
    ) -> Response<A> {
        let failure = panicked::<B>(payload);
        let (mut parts, ()) = Response::new(()).into_parts();
        if self.is_grpc {
            return self.grpc_internal::<B, A>(parts, &failure);
        }
        parts.status = StatusCode::INTERNAL_SERVER_ERROR;
        self.answer::<B, A>(parts, &failure)
    }

    fn answer<B: ErrorBook, A: From<Bytes>>(
        &self,
        mut parts: Parts,
        failure: &Foreign,
    ) -> Response<A> {
        let response = respond::<B>(failure, self.id());
        parts.headers.remove(CONTENT_TYPE);
        for (name, value) in response.headers_but_id() {
            let name = HeaderName::try_from(name);
            // The framework's own word on a header goes before that of the book's row.
            if let (Ok(name), Ok(value)) = (name, HeaderValue::try_from(value))
                && !parts.headers.contains_key(&name)
            {
                parts.headers.insert(name, value);
            }
        }
        parts.headers.insert(self.header.clone(), self.id.clone());
        let body = self.body(&mut parts.headers, response.into_body());
        Response::from_parts(parts, body)
    }

    /// A new body, and no header that is about the one before.
    fn body<A: From<Bytes>>(&self, headers: &mut HeaderMap, body: Vec<u8>) -> A {
        describe_no_body(headers);
        if self.is_head {
            // The length of what GET would be answered (RFC 9110, section 8.6). Not every server
            // takes out the body by itself.
            headers.insert(CONTENT_LENGTH, body.len().into());
            return A::from(Bytes::new());
        }
        A::from(Bytes::from(body))
    }

    /// The answer without a message that a gRPC client understands: trailers in place of headers.
    fn grpc_internal<B: ErrorBook, A: From<Bytes>>(
        &self,
        mut parts: Parts,
        failure: &Foreign,
    ) -> Response<A> {
        // For its line in the log.
        let _ = respond::<B>(failure, self.id());
        let headers = &mut parts.headers;
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/grpc"));
        headers.insert("grpc-status", HeaderValue::from_static("13"));
        headers.insert(self.header.clone(), self.id.clone());
        Response::from_parts(parts, A::from(Bytes::new()))
    }

    /// Polls the service. A `Status` of gRPC holds the id of its request in its details, where
    /// nobody can add it later, so it is at hand while the service works.
    #[cfg(feature = "tower")]
    pub(super) fn within<T>(&self, poll: impl FnOnce() -> T) -> T {
        if self.is_grpc { within_request(self.id(), poll).0 } else { poll() }
    }

    /// The id as the value of a header.
    #[cfg(feature = "salvo")]
    pub(super) fn value(&self) -> &HeaderValue {
        &self.id
    }

    /// The id as text, which visible ASCII always is.
    pub(super) fn id(&self) -> &str {
        self.id.to_str().unwrap_or_default()
    }
}

/// Takes out the headers about a body that is no longer there.
fn describe_no_body(headers: &mut HeaderMap) {
    for name in OF_THE_BODY {
        headers.remove(name);
    }
}
