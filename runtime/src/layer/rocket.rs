//! The layer for Rocket.

use alloc::{borrow::ToOwned, boxed::Box, string::String, vec::Vec};
use core::marker::PhantomData;
use std::io::Cursor;

use rocket::{
    Build, Catcher, Data, Request, Response, Rocket, catcher,
    fairing::{self, Fairing, Info, Kind},
    http::{Header, Status},
};

use super::{
    id::Id,
    settings::error_layer,
    verdict::{OF_THE_BODY, Seen, Verdict, foreign, respond},
};
use crate::{ErrorBook, Foreign, integration::rocket::InLayer, request_id};

error_layer! {
    /// Answers the failures of a [`Rocket`] in the envelope of the book `B`, and gives every request an
    /// id. See [the module](super) for what it does.
    ///
    /// A fairing that brings a default catcher. A default catcher of your own at `/` collides with it;
    /// catchers of single statuses go before it.
    ///
    /// Rocket tells a catcher the status and no reason, so the message is the book's.
    ///
    /// ```
    /// use errorbook::{ApiError, ErrorBook, layer::rocket::ErrorLayer};
    /// use rocket::{http::{Header, Status}, local::blocking::Client};
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// enum CommonError {
    ///     #[error("no such page")]
    ///     #[api(status = 404)]
    ///     NotFound,
    /// }
    ///
    /// #[derive(ErrorBook)]
    /// #[book(errors(CommonError), fallback(CommonError), envelope = errorbook::envelope::Flat)]
    /// struct SiteApi;
    ///
    /// let rocket = rocket::custom(rocket::Config { log_level: rocket::config::LogLevel::Off, ..Default::default() });
    /// let client = Client::untracked(rocket.attach(ErrorLayer::<SiteApi>::new())).unwrap();
    /// let response = client.get("/nowhere").header(Header::new("x-request-id", "req_1")).dispatch();
    /// assert_eq!(response.status(), Status::NotFound);
    /// assert_eq!(response.headers().get_one("x-request-id"), Some("req_1"));
    /// assert_eq!(
    ///     response.into_string().unwrap(),
    ///     r#"{"code":"not_found","message":"no such page","request_id":"req_1"}"#,
    /// );
    /// ```
    header: &'static str = request_id::HEADER,
    path: "errorbook::layer::rocket::ErrorLayer",
    example: "\"x-correlation-id\"",
}

#[rocket::async_trait]
impl<B: ErrorBook + 'static> Fairing for ErrorLayer<B> {
    fn info(&self) -> Info {
        Info { name: "errorbook", kind: Kind::Ignite | Kind::Request | Kind::Response }
    }

    async fn on_ignite(&self, rocket: Rocket<Build>) -> fairing::Result {
        Ok(rocket.register("/", [Catcher::new(None, Catch::<B>(PhantomData))]))
    }

    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        let (headers, header) = (request.headers(), self.settings.header);
        // Two of them would leave open which one the handler reads.
        let is_one = headers.get(header).count() == 1;
        let own = headers.get_one(header).filter(|_| is_one);
        let traceparent = headers.get_one("traceparent").filter(|_| self.settings.traceparent);
        let id = Id::of(own.map(str::as_bytes), traceparent.map(str::as_bytes));
        let is_taken = matches!(id, Id::Taken(_));
        let id = String::from_utf8_lossy(id.as_bytes()).into_owned();
        if !is_taken {
            request.replace_header(Header::new(header, id.clone()));
        }
        InLayer { header, id }.tell(request);
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let content_type = response.headers().get_one("content-type").map(str::as_bytes);
        let verdict = Verdict::on(&Seen {
            status: response.status().code,
            content_type,
            size: response.body().preset_size().map(|size| size as u64),
            is_encoded: response.headers().contains("content-encoding"),
            has_report: false,
        });
        let text = match verdict {
            Verdict::Pass | Verdict::Finish => {
                // What a handler, or an error, named itself is more than what the layer guesses.
                if let Some(InLayer { header, id }) = InLayer::of(request)
                    && !response.headers().contains(header)
                {
                    response.set_header(Header::new(*header, id.clone()));
                }
                return;
            }
            Verdict::Replace => Vec::new(),
            Verdict::ReplaceAndRead => response.body_mut().to_bytes().await.unwrap_or_default(),
        };
        let failure = foreign::<B>(response.status().code, &text, self.settings.reasons);
        put::<B>(request, response, &failure);
    }
}

/// The catcher of every status.
struct Catch<B>(PhantomData<fn() -> B>);

impl<B> Clone for Catch<B> {
    fn clone(&self) -> Self {
        Self(PhantomData)
    }
}

#[rocket::async_trait]
impl<B: ErrorBook + 'static> catcher::Handler for Catch<B> {
    async fn handle<'r>(&self, status: Status, request: &'r Request<'_>) -> catcher::Result<'r> {
        let mut response = Response::new();
        response.set_status(status);
        put::<B>(request, &mut response, &Foreign::new::<B>(status.code));
        Ok(response)
    }
}

fn put<B: ErrorBook>(request: &Request<'_>, response: &mut Response<'_>, failure: &Foreign) {
    let in_layer = InLayer::of(request);
    let answer = respond::<B>(failure, in_layer.map_or("", |layer| &layer.id));
    for name in OF_THE_BODY {
        response.remove_header(name);
    }
    response.remove_header("content-type");
    for (name, value) in answer.headers_but_id() {
        // The framework's own word on a header goes before that of the book's row.
        if !response.headers().contains(name) {
            response.set_header(Header::new(name, value.to_owned()));
        }
    }
    if let Some(InLayer { header, id }) = in_layer {
        response.set_header(Header::new(*header, id.clone()));
    }
    let body = answer.into_body();
    response.set_sized_body(body.len(), Cursor::new(body));
}
