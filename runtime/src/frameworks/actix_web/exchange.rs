//! One request and its response, in actix-web.

use alloc::{sync::Arc, vec::Vec};

use ::actix_web::{
    HttpResponse,
    body::{BodySize, BoxBody, EitherBody, MessageBody},
    http::{
        StatusCode,
        header::{HeaderMap, HeaderName, HeaderValue},
    },
};

use crate::{
    book::ErrorBook,
    layer::{
        call::{Panicked, attempt, dispose},
        classify::{Action, classify, is_data},
        exchange::Exchange,
        headers::Headers,
    },
    response::PendingResponse,
};

impl Headers for HeaderMap {
    type Name = HeaderName;
    type Value = HeaderValue;

    fn all(&self, name: &str) -> impl Iterator<Item = HeaderValue> {
        self.get_all(name).cloned()
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

pub(super) fn answer<B: ErrorBook, A: MessageBody>(
    exchange: &Exchange<HeaderMap>,
    response: HttpResponse<A>,
) -> HttpResponse<EitherBody<A>> {
    match classify_response(exchange, &response) {
        Action::Pass => pass(exchange, response).map_into_left_body(),
        Action::Finish => finish(exchange, response),
        Action::Replace => {
            let (response, body) = response.into_parts();
            dispose(exchange.request(), body);
            replace::<B>(exchange, response, b"").map_into_right_body()
        }
        Action::ReplaceAndRead => {
            let (response, body) = response.into_parts();
            let text = attempt(exchange.request(), || body.try_into_bytes().ok()).ok().flatten();
            let text = text.unwrap_or_default();
            if is_data(response.headers(), &text) {
                return pass(exchange, response.set_body(EitherBody::right(BoxBody::new(text))));
            }
            replace::<B>(exchange, response, &text).map_into_right_body()
        }
    }
}

/// Answers a panic.
pub(super) fn answer_panic<B: ErrorBook>(
    exchange: &Exchange<HeaderMap>,
    panicked: Panicked,
) -> HttpResponse {
    let mut response = HttpResponse::new(StatusCode::INTERNAL_SERVER_ERROR).drop_body();
    let body = exchange.panicked::<B>(response.headers_mut(), panicked);
    response.set_body(BoxBody::new(body))
}

fn classify_response<A: MessageBody>(
    exchange: &Exchange<HeaderMap>,
    response: &HttpResponse<A>,
) -> Action {
    let size = match attempt(exchange.request(), || response.body().size()) {
        Ok(BodySize::None) => Some(0),
        Ok(BodySize::Sized(size)) => Some(size),
        Ok(BodySize::Stream) | Err(_) => None,
    };
    let is_pending = response.extensions().contains::<Arc<PendingResponse>>();
    classify(response.status().as_u16(), response.headers(), size, is_pending)
}

fn pass<A>(exchange: &Exchange<HeaderMap>, mut response: HttpResponse<A>) -> HttpResponse<A> {
    exchange.pass(response.headers_mut());
    response
}

fn finish<A>(
    exchange: &Exchange<HeaderMap>,
    mut response: HttpResponse<A>,
) -> HttpResponse<EitherBody<A>> {
    let pending = response.extensions_mut().remove::<Arc<PendingResponse>>();
    let Some(pending) = pending else { return response.map_into_left_body() };
    let status = response.status().as_u16();
    let body: Vec<u8> = exchange.finish(status, response.headers_mut(), &pending);
    response.set_body(EitherBody::right(BoxBody::new(body)))
}

fn replace<B: ErrorBook>(
    exchange: &Exchange<HeaderMap>,
    mut response: HttpResponse<()>,
    text: &[u8],
) -> HttpResponse {
    let status = response.status().as_u16();
    let body = exchange.replace::<B>(status, response.headers_mut(), text);
    response.set_body(BoxBody::new(body))
}
