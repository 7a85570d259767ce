//! One request and its response, in frameworks on http 1.

use alloc::sync::Arc;
use core::any::Any;

use bytes::Bytes;
use http::{
    HeaderMap, HeaderName, HeaderValue, Response, StatusCode,
    header::{
        CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, LAST_MODIFIED, TRANSFER_ENCODING,
    },
    response::Parts,
};

use super::{
    id::{self, NewId},
    verdict::{Seen, Verdict, foreign, panicked},
};
use crate::{ErrorBook, ErrorResponse, Foreign, OwnedReport, Report};

/// What a layer was told.
pub(super) type Settings = super::settings::Settings<HeaderName>;

impl Settings {
    /// What a layer must know of a request, which has its id in its header from now on.
    pub(super) fn exchange(&self, is_head: bool, headers: &mut HeaderMap) -> Exchange {
        let content_type = headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes);
        let is_grpc = content_type.is_some_and(|value| value.starts_with(b"application/grpc"));
        Exchange { id: self.identify(headers), header: self.header.clone(), is_head, is_grpc }
    }

    fn identify(&self, headers: &mut HeaderMap) -> HeaderValue {
        if let Some(own) =
            headers.get(&self.header).filter(|own| id::taken(own.as_bytes()).is_some())
        {
            return own.clone();
        }
        let traceparent = headers.get("traceparent").filter(|_| self.traceparent);
        let trace = traceparent.and_then(|value| id::of_trace(value.as_bytes()));
        let id = trace.and_then(|trace| HeaderValue::from_str(trace).ok()).unwrap_or_else(new_id);
        headers.insert(&self.header, id.clone());
        id
    }
}

fn new_id() -> HeaderValue {
    let id = NewId::make();
    // Letters and digits: always a header value.
    HeaderValue::from_bytes(id.as_bytes()).unwrap_or(HeaderValue::from_static("req_"))
}

/// What the layer knows of a request while the service works on it.
pub(super) struct Exchange {
    id: HeaderValue,
    header: HeaderName,
    is_head: bool,
    is_grpc: bool,
}

impl Exchange {
    /// What to do with a response whose body has this size, if that is known.
    pub(super) fn verdict<A>(&self, response: &Response<A>, size: Option<u64>) -> Verdict {
        Verdict::on(&Seen {
            status: response.status().as_u16(),
            content_type: response.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes),
            size,
            is_head: self.is_head,
            has_report: response.extensions().get::<Arc<OwnedReport>>().is_some(),
        })
    }

    /// A response whose body says all that it should.
    pub(super) fn pass<A>(&self, mut response: Response<A>) -> Response<A> {
        self.name(response.headers_mut());
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
            // Nobody reads the body of an answer to HEAD; its headers describe it as before.
            if !self.is_head {
                describe_no_body(response.headers_mut());
                *response.body_mut() = A::from(Bytes::from(body));
            }
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
        let failure = foreign::<B>(parts.status.as_u16(), text);
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
        let response = self.respond::<B>(failure);
        describe_no_body(&mut parts.headers);
        parts.headers.remove(CONTENT_TYPE);
        for (name, value) in response.headers() {
            let name = HeaderName::try_from(name);
            // The framework's own word on a header goes before that of the book's row.
            if let (Ok(name), Ok(value)) = (name, HeaderValue::try_from(value))
                && !parts.headers.contains_key(&name)
            {
                parts.headers.insert(name, value);
            }
        }
        parts.headers.insert(self.header.clone(), self.id.clone());
        Response::from_parts(parts, A::from(Bytes::from(response.into_body())))
    }

    /// The answer without a message that a gRPC client understands: trailers in place of headers.
    fn grpc_internal<B: ErrorBook, A: From<Bytes>>(
        &self,
        mut parts: Parts,
        failure: &Foreign,
    ) -> Response<A> {
        // For its line in the log.
        let _ = self.respond::<B>(failure);
        let headers = &mut parts.headers;
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/grpc"));
        headers.insert("grpc-status", HeaderValue::from_static("13"));
        headers.insert(self.header.clone(), self.id.clone());
        Response::from_parts(parts, A::from(Bytes::new()))
    }

    fn respond<B: ErrorBook>(&self, failure: &Foreign) -> ErrorResponse {
        Report::in_book::<B>(failure).with_request_id(self.id()).respond::<B::Envelope>()
    }

    /// The id as text, which visible ASCII always is.
    pub(super) fn id(&self) -> &str {
        self.id.to_str().unwrap_or_default()
    }
}

/// Takes out the headers about a body that is no longer there.
fn describe_no_body(headers: &mut HeaderMap) {
    for name in [CONTENT_LENGTH, CONTENT_ENCODING, TRANSFER_ENCODING, ETAG, LAST_MODIFIED] {
        headers.remove(name);
    }
}
