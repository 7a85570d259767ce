//! The layer for salvo.

use core::mem;

use alloc::{boxed::Box, vec::Vec};

use ::http::HeaderName;
use bytes::Bytes;
use salvo_core::{
    Depot, FlowCtrl, Handler, Request, Response, async_trait,
    http::{Method, ResBody, StatusCode},
};

use crate::{
    book::ErrorBook,
    catalog::status,
    frameworks::http::{HttpExchange, classify_response},
    layer::{call::Call, classify::Action, request_line::request_line, settings::error_layer},
};

error_layer! {
    /// Answers the failures of a [`Service`](salvo_core::Service) in the envelope of the book `B`,
    /// and gives each request an id.
    ///
    /// Add it to the service, not to a router: a router's hoops do not run for unknown routes.
    ///
    /// ```
    /// use errorbook::{ErrorBook, salvo::ErrorLayer};
    /// use salvo_core::{Router, Service};
    ///
    /// errorbook::http_errors! {
    ///     enum HttpError;
    /// }
    ///
    /// #[derive(ErrorBook)]
    /// #[book(errors(HttpError), fallback(HttpError), envelope = errorbook::envelope::Flat)]
    /// struct SiteApi;
    ///
    /// let service = Service::new(Router::new()).hoop(ErrorLayer::<SiteApi>::new());
    /// # let _ = service;
    /// ```
    header: HeaderName = HeaderName::from_static("x-request-id"),
    path: "errorbook::salvo::ErrorLayer",
    example: "salvo_core::http::HeaderName::from_static(\"x-correlation-id\")",
}

#[async_trait]
impl<B: ErrorBook + 'static> Handler for ErrorLayer<B> {
    async fn handle(
        &self,
        request: &mut Request,
        depot: &mut Depot,
        response: &mut Response,
        ctrl: &mut FlowCtrl,
    ) {
        let is_head = *request.method() == Method::HEAD;
        let line = request_line::<B>(request.method().as_str(), request.uri().path());
        let headers = request.headers_mut();
        let exchange = HttpExchange::identify::<B>(&self.settings, is_head, line, headers);
        let call = Call::new(exchange.request(), || ctrl.call_next(request, depot, response));
        match call.await {
            Ok(_) => answer::<B>(&exchange, response),
            Err(panicked) => {
                // The handlers that follow would find a response that is half made.
                ctrl.skip_rest();
                *response = Response::new();
                put(response, exchange.panicked::<B, Bytes>(panicked).map(ResBody::Once));
            }
        }
    }
}

fn answer<B: ErrorBook>(exchange: &HttpExchange, response: &mut Response) {
    let status = response.status_code.unwrap_or(StatusCode::OK);
    if !status::is_error(status.as_u16()) {
        exchange.pass_headers(response.headers_mut());
        return;
    }
    let answered = take(response, status);
    // The error that salvo's catcher would write a page about.
    if let ResBody::Error(error) = answered.body() {
        let text = error.brief.clone();
        let answered = exchange.replace::<B, ResBody>(answered.into_parts().0, text.as_bytes());
        return put(response, answered);
    }
    let answered = match classify_response(&answered, answered.body().size()) {
        Action::Pass => exchange.pass(answered),
        Action::Finish => exchange.finish(answered),
        Action::Replace => exchange.replace::<B, ResBody>(answered.into_parts().0, b""),
        Action::ReplaceAndRead => {
            let (parts, body) = answered.into_parts();
            exchange.replace_read::<B, ResBody>(parts, Some(text(body)))
        }
    };
    put(response, answered);
}

fn text(body: ResBody) -> Vec<u8> {
    match body {
        ResBody::Once(bytes) => bytes.to_vec(),
        ResBody::Chunks(chunks) => chunks.into_iter().flatten().collect(),
        _ => Vec::new(),
    }
}

fn take(response: &mut Response, status: StatusCode) -> ::http::Response<ResBody> {
    let mut taken = ::http::Response::new(response.body.take());
    *taken.status_mut() = status;
    *taken.headers_mut() = mem::take(&mut response.headers);
    *taken.extensions_mut() = mem::take(&mut response.extensions);
    taken
}

fn put(response: &mut Response, answered: ::http::Response<ResBody>) {
    let (parts, body) = answered.into_parts();
    response.status_code = Some(parts.status);
    response.headers = parts.headers;
    response.extensions = parts.extensions;
    response.body = body;
}
