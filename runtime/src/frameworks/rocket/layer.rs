//! The layer for Rocket.

use alloc::{borrow::ToOwned, boxed::Box, string::String, sync::Arc, vec::Vec};
use core::marker::PhantomData;
use std::io::Cursor;

use ::rocket::{
    Build, Catcher, Data, Request, Response, Rocket, async_trait, catcher,
    fairing::{self, Fairing, Info, Kind},
    http::{Header, Status},
    tokio::io::AsyncReadExt,
};

use super::{Cached, context, sent_id};
use crate::{
    FrameworkError, Report,
    book::ErrorBook,
    layer::{
        body_text,
        call::{attempt, dispose},
        classify::{Action, LONGEST_REASON, classify, is_data},
        exchange::{self, Exchange, answer},
        headers::Headers,
        request_id::RequestId,
        request_line::request_line,
        settings::{Wording, error_layer},
    },
    report::{
        current_request::{CurrentRequest, RequestContext},
        valid_id::HEADER,
    },
};

error_layer! {
    /// Answers the failures of a [`Rocket`] in the envelope of the book `B`, and gives each request
    /// an id.
    ///
    /// It is a fairing with a default catcher at `/`, which collides with a default catcher of your
    /// own there. Catchers of single statuses win over it.
    ///
    /// Rocket tells a catcher the status and no reason, so the message is the book's.
    ///
    /// ```
    /// use errorbook::{ErrorBook, rocket::ErrorLayer};
    /// use rocket::{http::{Header, Status}, local::blocking::Client};
    ///
    /// errorbook::http_errors! {
    ///     enum HttpError;
    /// }
    ///
    /// #[derive(ErrorBook)]
    /// #[book(errors(HttpError), fallback(HttpError), envelope = errorbook::envelope::Flat)]
    /// struct SiteApi;
    ///
    /// # let config = rocket::Config { log_level: rocket::config::LogLevel::Off, ..Default::default() };
    /// # let rocket = rocket::custom(config);
    /// let client = Client::untracked(rocket.attach(ErrorLayer::<SiteApi>::new())).unwrap();
    /// let response = client.get("/nowhere").header(Header::new("x-request-id", "req_1")).dispatch();
    /// assert_eq!(response.status(), Status::NotFound);
    /// assert_eq!(response.headers().get_one("x-request-id"), Some("req_1"));
    /// assert_eq!(
    ///     response.into_string().unwrap(),
    ///     r#"{"code":"route_not_found","message":"no such route","request_id":"req_1"}"#,
    /// );
    /// ```
    header: &'static str = HEADER,
    path: "errorbook::rocket::ErrorLayer",
    example: "\"x-correlation-id\"",
}

impl Headers for Response<'_> {
    type Name = &'static str;
    type Value = String;

    fn all(&self, name: &str) -> impl Iterator<Item = String> {
        self.headers().get(name).map(ToOwned::to_owned)
    }

    fn set(&mut self, name: &'static str, value: String) {
        self.set_header(Header::new(name, value));
    }

    fn append(&mut self, name: &'static str, value: String) {
        self.adjoin_header(Header::new(name, value));
    }

    fn remove(&mut self, name: &str) {
        self.remove_header(name);
    }
}

#[async_trait]
impl<B: ErrorBook + 'static> Fairing for ErrorLayer<B> {
    fn info(&self) -> Info {
        Info { name: "errorbook", kind: Kind::Ignite | Kind::Request | Kind::Response }
    }

    async fn on_ignite(&self, rocket: Rocket<Build>) -> fairing::Result {
        Ok(rocket.register(
            "/",
            [Catcher::new(None, Catch::<B> { header: self.settings.header, book: PhantomData })],
        ))
    }

    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        let header = self.settings.header;
        let id = match sent_id(request, header) {
            Some(own) => own.to_owned(),
            None => {
                let id = new_id(request, self.settings.traceparent);
                request.replace_header(Header::new(header, id.clone()));
                id
            }
        };
        let path = request.uri().path();
        let line = request_line::<B>(request.method().as_str(), path.as_str());
        let accept = request.headers().get("accept");
        let outer = CurrentRequest::default();
        let context = exchange::context::<B>(header, id.as_bytes(), line, accept, outer);
        request.local_cache(|| Cached(Some(context)));
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let Some(context) = context(request) else { return };
        let exchange = resume(context, self.settings.header, self.settings.wording);
        let status = response.status().code;
        let size = response.body().preset_size().map(|size| size as u64);
        let text = match classify(status, response, size, false) {
            Action::Pass | Action::Finish => return exchange.pass(response),
            Action::Replace => {
                dispose(context, response.body_mut().take());
                Vec::new()
            }
            Action::ReplaceAndRead => read(context, response).unwrap_or_default(),
        };
        if is_data(response, &text) {
            exchange.pass(response);
            return set_body(response, text);
        }
        let body = exchange.replace::<B>(status, response, &text);
        set_body(response, body);
    }
}

/// Returns the whole text of a body that is ready at once.
fn read(context: &Arc<RequestContext>, response: &mut Response<'_>) -> Option<Vec<u8>> {
    let mut text = Vec::new();
    let body = response.body_mut().take();
    let read = attempt(context, || {
        let mut body = AsyncReadExt::take(body, LONGEST_REASON + 1);
        body_text::at_once(body.read_to_end(&mut text))
    });
    let is_whole = matches!(read, Ok(Some(Ok(_)))) && text.len() as u64 <= LONGEST_REASON;
    is_whole.then_some(text)
}

fn new_id(request: &Request<'_>, from_traceparent: bool) -> String {
    let traceparent = request.headers().get_one("traceparent").filter(|_| from_traceparent);
    RequestId::from_trace_or_new(traceparent.map(str::as_bytes)).as_str().to_owned()
}

fn resume<'r>(
    context: &Arc<RequestContext>,
    header: &'static str,
    wording: Wording,
) -> Exchange<Response<'r>> {
    Exchange::resume(Arc::clone(context), context.id.clone(), header, wording)
}

/// The catcher of every status.
struct Catch<B> {
    header: &'static str,
    book: PhantomData<fn() -> B>,
}

impl<B> Clone for Catch<B> {
    fn clone(&self) -> Self {
        Self { header: self.header, book: PhantomData }
    }
}

#[async_trait]
impl<B: ErrorBook + 'static> catcher::Handler for Catch<B> {
    async fn handle<'r>(&self, status: Status, request: &'r Request<'_>) -> catcher::Result<'r> {
        let mut response = Response::new();
        response.set_status(status);
        let error = FrameworkError::new::<B>(status.code);
        let body = match context(request) {
            Some(context) => {
                resume(context, self.header, Wording::Row).answer::<B>(&mut response, &error)
            }
            // Rocket refused the request before a fairing saw it, so it has no id.
            None => answer::<B, _>(&mut response, Report::in_book::<B>(&error)),
        };
        set_body(&mut response, body);
        Ok(response)
    }
}

fn set_body(response: &mut Response<'_>, body: Vec<u8>) {
    response.set_sized_body(body.len(), Cursor::new(body));
}
