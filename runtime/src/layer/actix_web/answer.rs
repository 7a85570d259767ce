//! What the layer puts into a response.

use alloc::sync::Arc;
use core::any::Any;

use actix_web::{
    HttpResponse,
    body::{BodySize, BoxBody, EitherBody, MessageBody},
    http::{
        StatusCode,
        header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue},
    },
};

use crate::{
    ErrorBook, Foreign, OwnedReport,
    layer::verdict::{OF_THE_BODY, Seen, Verdict, foreign, panicked, respond},
    request_id,
    response::Identified,
};

/// What the layer knows of a request while the app works on it.
///
/// Not the request: whoever holds another handle on it when it is routed makes actix-web panic.
pub(super) struct Exchange {
    pub(super) id: HeaderValue,
    pub(super) header: HeaderName,
    pub(super) reasons: bool,
}

impl Exchange {
    pub(super) fn answer<B: ErrorBook, A: MessageBody>(
        &self,
        response: HttpResponse<A>,
    ) -> HttpResponse<EitherBody<A>> {
        match verdict(&response) {
            Verdict::Pass => self.pass(response),
            Verdict::Finish => self.finish(response),
            Verdict::ReplaceAndRead => {
                let (response, body) = response.into_parts();
                let text = body.try_into_bytes().unwrap_or_default();
                self.replace::<B, A>(response, &text)
            }
            Verdict::Replace => self.replace::<B, A>(response.drop_body(), b""),
        }
    }

    /// A panic of the app.
    pub(super) fn panicked<B: ErrorBook>(&self, payload: &(dyn Any + Send)) -> HttpResponse {
        let response = HttpResponse::new(StatusCode::INTERNAL_SERVER_ERROR).drop_body();
        self.put::<B>(response, &panicked::<B>(payload))
    }

    /// A response whose body says all that it should.
    fn pass<A>(&self, mut response: HttpResponse<A>) -> HttpResponse<EitherBody<A>> {
        let is_identified = response.extensions_mut().remove::<Identified>().is_some();
        let moved = |headers: &mut HeaderMap| headers.remove(request_id::HEADER).next();
        if is_identified && let Some(own) = moved(response.headers_mut()) {
            response.headers_mut().insert(self.header.clone(), own);
        }
        // What a handler, or an error, named itself is more than what the layer guesses.
        if !response.headers().contains_key(&self.header) {
            response.headers_mut().insert(self.header.clone(), self.id.clone());
        }
        response.map_into_left_body()
    }

    /// An error of the API, whose body waits for its id.
    fn finish<A>(&self, mut response: HttpResponse<A>) -> HttpResponse<EitherBody<A>> {
        let report = response.extensions_mut().remove::<Arc<OwnedReport>>();
        let body = report.map(|report| report.finish(self.id()));
        response.headers_mut().insert(self.header.clone(), self.id.clone());
        match body {
            // The server keeps it from the client where it answers HEAD.
            Some(body) => {
                describe_no_body(response.headers_mut());
                response.set_body(EitherBody::right(BoxBody::new(body)))
            }
            None => response.map_into_left_body(),
        }
    }

    /// A failure of the framework, with the text that it had.
    fn replace<B: ErrorBook, A>(
        &self,
        response: HttpResponse<()>,
        text: &[u8],
    ) -> HttpResponse<EitherBody<A>> {
        let failure = foreign::<B>(response.status().as_u16(), text, self.reasons);
        self.put::<B>(response, &failure).map_into_right_body()
    }

    fn put<B: ErrorBook>(&self, mut response: HttpResponse<()>, failure: &Foreign) -> HttpResponse {
        let answer = respond::<B>(failure, self.id());
        let headers = response.headers_mut();
        describe_no_body(headers);
        headers.remove(CONTENT_TYPE);
        for (name, value) in answer.headers_but_id() {
            let name = HeaderName::try_from(name);
            // The framework's own word on a header goes before that of the book's row.
            if let (Ok(name), Ok(value)) = (name, HeaderValue::try_from(value))
                && !headers.contains_key(&name)
            {
                headers.insert(name, value);
            }
        }
        headers.insert(self.header.clone(), self.id.clone());
        response.set_body(BoxBody::new(answer.into_body()))
    }

    /// The id as text, which visible ASCII always is.
    fn id(&self) -> &str {
        self.id.to_str().unwrap_or_default()
    }
}

fn verdict<A: MessageBody>(response: &HttpResponse<A>) -> Verdict {
    Verdict::on(&Seen {
        status: response.status().as_u16(),
        content_type: response.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes),
        size: match response.body().size() {
            BodySize::None => Some(0),
            BodySize::Sized(size) => Some(size),
            BodySize::Stream => None,
        },
        is_encoded: response.headers().contains_key(CONTENT_ENCODING),
        has_report: response.extensions().contains::<Arc<OwnedReport>>(),
    })
}

/// Takes out the headers about a body that is no longer there.
fn describe_no_body(headers: &mut HeaderMap) {
    for name in OF_THE_BODY {
        headers.remove(name);
    }
}
