//! One request and its response.

use alloc::{sync::Arc, vec::Vec};

use super::{
    answer_headers::{append, is_about_body, remove_body_headers, vary},
    call::Panicked,
    framework_error::framework_error,
    headers::Headers,
    negotiate::negotiate,
    request_id::{RequestId, sent},
    settings::{Settings, Wording},
};
use crate::{
    ErrorBook, FrameworkError, Report,
    envelope::Representation,
    report::{
        Answer,
        current_request::{CurrentRequest, RequestContext, RequestLine},
        valid_id::HEADER,
    },
    response::PendingResponse,
};

/// What a layer knows of a request while the application works on it.
pub(crate) struct Exchange<H: Headers> {
    id: H::Value,
    header: H::Name,
    wording: Wording,
    request: Arc<RequestContext>,
}

impl<H: Headers> Exchange<H> {
    /// Reads the request and makes sure that it has an id header. `line` is that of
    /// [`request_line`](super::request_line::request_line).
    pub(crate) fn identify<B: ErrorBook>(
        settings: &Settings<H::Name>,
        line: Option<RequestLine>,
        request: &mut H,
    ) -> Self {
        let outer = CurrentRequest::get();
        let name = settings.header.as_ref();
        let own = request.single(name).filter(|own| sent(own.as_ref()).is_some());
        let id = own.unwrap_or_else(|| {
            let id = new_id(settings, request, &outer);
            request.set(settings.header.clone(), id.clone());
            id
        });
        let context = context::<B>(name, id.as_ref(), line, request.all("accept"), outer);
        Self { id, header: settings.header.clone(), wording: settings.wording, request: context }
    }

    /// Continues with what [`context`] returned.
    #[cfg(feature = "rocket")]
    pub(crate) fn resume(
        request: Arc<RequestContext>,
        id: H::Value,
        header: H::Name,
        wording: Wording,
    ) -> Self {
        Self { id, header, wording, request }
    }

    /// Sets the id, unless the handler or the error set one.
    pub(crate) fn pass(&self, headers: &mut H) {
        if !headers.has(self.header.as_ref()) {
            self.set_id(headers);
        }
    }

    /// Returns the body of an API error that was made without its request, and turns the headers
    /// into those of its response.
    pub(crate) fn finish(
        &self,
        status: u16,
        headers: &mut H,
        pending: &PendingResponse,
    ) -> Vec<u8> {
        let response = pending.answer(&self.request);
        remove_body_headers(status, headers);
        self.set_pending_id(headers, response.request_id());
        if response.is_negotiated() {
            vary(headers);
        }
        // The error's other headers are there, or were removed on purpose.
        for (name, value) in response.headers_of_error() {
            if is_about_body(name) {
                append(headers, name, value);
            }
        }
        response.into_body()
    }

    /// Sets the id that the body shows. If that is the error's own, it was sent in the usual header,
    /// because the header of the layer was not known.
    fn set_pending_id(&self, headers: &mut H, id: Option<&str>) {
        let own = id.filter(|id| *id != self.request.id);
        match own.map(H::Value::try_from) {
            Some(Ok(own)) => {
                headers.remove(HEADER);
                headers.set(self.header.clone(), own);
            }
            _ => self.set_id(headers),
        }
    }

    /// Returns the body that replaces a text of the framework, and turns the headers into those of
    /// its response.
    pub(crate) fn replace<B: ErrorBook>(
        &self,
        status: u16,
        headers: &mut H,
        text: &[u8],
    ) -> Vec<u8> {
        self.answer::<B>(headers, &framework_error::<B>(status, text, self.wording))
    }

    /// Returns the body that answers a panic, and adds the headers of its response.
    pub(crate) fn panicked<B: ErrorBook>(&self, headers: &mut H, panicked: Panicked) -> Vec<u8> {
        self.answer::<B>(headers, &FrameworkError::new::<B>(500).with_reason(panicked.text))
    }

    /// Returns the body of a framework's error, and turns the headers into those of its response.
    pub(crate) fn answer<B: ErrorBook>(&self, headers: &mut H, error: &FrameworkError) -> Vec<u8> {
        let report = self.request.enter(|| Report::in_book::<B>(error));
        let body = answer::<B, H>(headers, report);
        self.set_id(headers);
        body
    }

    fn set_id(&self, headers: &mut H) {
        headers.set(self.header.clone(), self.id.clone());
    }

    pub(crate) fn request(&self) -> &Arc<RequestContext> {
        &self.request
    }
}

/// Returns what the errors of a request have to know of it.
pub(crate) fn context<B: ErrorBook>(
    header: &str,
    id: &[u8],
    line: Option<RequestLine>,
    accept: impl Iterator<Item = impl AsRef<[u8]>>,
    outer: CurrentRequest,
) -> Arc<RequestContext> {
    let header = if header == HEADER { HEADER.into() } else { header.to_ascii_lowercase().into() };
    let answer = Answer {
        book: B::BOOK,
        representation: negotiate(B::REPRESENTATIONS, accept),
        negotiated: B::REPRESENTATIONS.len() > 1,
    };
    // Visible ASCII, so nothing is lost.
    let id = alloc::string::String::from_utf8_lossy(id).into_owned();
    Arc::new(RequestContext { id, header, line, answer: Some(answer), outer })
}

/// Returns the id that a layer around this one uses, else that of the trace, if the layer may use
/// it, or a new one.
fn new_id<H: Headers>(
    settings: &Settings<H::Name>,
    request: &H,
    outer: &CurrentRequest,
) -> H::Value {
    let traceparent = if settings.traceparent { request.single("traceparent") } else { None };
    let trace = traceparent.as_ref().map(AsRef::as_ref);
    let new = RequestId::from_trace_or_new(trace);
    let id = H::Value::try_from(outer.id().unwrap_or(new.as_str()));
    let Ok(id) = id else { unreachable!("visible ASCII is a header value") };
    id
}

/// Returns the body of a report, and turns the headers into those of its response, without the id.
pub(crate) fn answer<B: ErrorBook, H: Headers>(headers: &mut H, report: Report<'_>) -> Vec<u8> {
    let response = report.send_as(const { &Representation::of::<B::Envelope>() });
    remove_body_headers(response.status(), headers);
    if response.is_negotiated() {
        vary(headers);
    }
    // Headers set by the framework win, but a list of what an answer depends on grows.
    let own = response.headers_of_error().filter(|(name, _)| *name == "vary" || !headers.has(name));
    for (name, value) in own.collect::<Vec<_>>() {
        append(headers, name, value);
    }
    response.into_body()
}

#[cfg(test)]
mod tests {
    use std::{borrow::ToOwned, string::String};

    use super::*;

    type List = Vec<(&'static str, String)>;

    struct NoBook;

    impl ErrorBook for NoBook {
        const BOOK: &'static crate::Book = crate::__private::EMPTY_BOOK;
        const OWNER: &'static crate::Owner = crate::__private::NOTHING.owner();
        type Envelope = crate::envelope::Flat;
        const REPRESENTATIONS: &'static [Representation] =
            &[Representation::of::<crate::envelope::Flat>()];
    }

    fn list(headers: &[(&'static str, &str)]) -> List {
        headers.iter().map(|&(name, value)| (name, value.to_owned())).collect()
    }

    /// Returns the id of a request with these headers, which the handler sees too.
    fn id(settings: &Settings<&'static str>, headers: &[(&'static str, &str)]) -> String {
        let mut request = list(headers);
        let exchange = Exchange::identify::<NoBook>(settings, None, &mut request);
        assert_eq!(request.single(settings.header).unwrap(), exchange.request().id);
        exchange.id
    }

    #[test]
    fn the_client_goes_before_its_trace() {
        let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        let traceparent = std::format!("00-{trace}-00f067aa0ba902b7-01");
        let settings = Settings { traceparent: true, ..Settings::new(HEADER) };
        let of = |headers: &[_]| id(&settings, headers);
        assert_eq!(of(&[(HEADER, "req_1"), ("traceparent", &traceparent)]), "req_1");
        assert_eq!(of(&[(HEADER, "not one"), ("traceparent", &traceparent)]), trace);
        assert_eq!(of(&[("traceparent", &traceparent)]), trace);
        assert!(of(&[(HEADER, "not one"), ("traceparent", "00-x-y-01")]).starts_with("req_"));
        assert!(of(&[]).starts_with("req_"));
    }

    #[test]
    fn a_trace_is_not_used_unasked() {
        let trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        assert!(id(&Settings::new(HEADER), &[("traceparent", trace)]).starts_with("req_"));
    }

    #[test]
    fn two_ids_are_none() {
        let id = id(&Settings::new(HEADER), &[(HEADER, "req_1"), (HEADER, "req_2")]);
        assert!(id.starts_with("req_") && id.len() > 5, "{id}");
    }

    #[test]
    fn a_layer_uses_the_id_of_the_one_around_it() {
        crate::report::layers::announce();
        let outer = Settings::new("x-correlation-id");
        let outer = Exchange::identify::<NoBook>(
            &outer,
            None,
            &mut list(&[("x-correlation-id", "corr_1")]),
        );
        let inner = outer.request().enter(|| id(&Settings::new(HEADER), &[]));
        assert_eq!(inner, "corr_1");
        let own = outer.request().enter(|| id(&Settings::new(HEADER), &[(HEADER, "req_1")]));
        assert_eq!(own, "req_1");
    }

    #[test]
    fn an_id_of_the_response_stays() {
        let settings = Settings::new(HEADER);
        let exchange =
            Exchange::identify::<NoBook>(&settings, None, &mut list(&[(HEADER, "req_1")]));
        for (before, after) in [(&[][..], "req_1"), (&[(HEADER, "own")], "own")] {
            let mut response = list(before);
            exchange.pass(&mut response);
            assert_eq!(response, list(&[(HEADER, after)]));
        }
    }
}
