//! One request and its response.

use alloc::vec::Vec;

use super::{
    headers::Headers,
    reason::framework_error,
    request_id::{RequestId, sent},
    settings::Settings,
};
use crate::{ErrorBook, FrameworkError, Report, report::valid_id::HEADER, response::PendingBody};

/// The headers about a body, which go with it. The content type stays with a body that is written
/// again.
const BODY_HEADERS: [&str; 15] = [
    "accept-ranges",
    "content-digest",
    "content-disposition",
    "content-encoding",
    "content-language",
    "content-length",
    "content-location",
    "content-md5",
    "content-range",
    "digest",
    "etag",
    "last-modified",
    "repr-digest",
    "trailer",
    "transfer-encoding",
];

/// What a layer knows of a request while the application works on it.
pub(crate) struct Exchange<H: Headers> {
    id: H::Value,
    header: H::Name,
    shows_reasons: bool,
}

impl<H: Headers> Exchange<H> {
    /// Starts with an id that the request has already.
    pub(crate) fn new(id: H::Value, header: H::Name, shows_reasons: bool) -> Self {
        Self { id, header, shows_reasons }
    }

    /// Reads the request and makes sure that it has an id header.
    pub(crate) fn identify(settings: &Settings<H::Name>, request: &mut H) -> Self {
        let header = settings.header.clone();
        let own = request.get(header.as_ref()).filter(|own| sent(own.as_ref()).is_some());
        let id = own.unwrap_or_else(|| {
            let id = new_id(settings, request);
            request.set(header.clone(), id.clone());
            id
        });
        Self::new(id, header, settings.reasons)
    }

    /// Adds the id to a response whose body stays. `names_id` says whether the response is an API
    /// error that was written with its own id, under `x-request-id`.
    pub(crate) fn pass(&self, headers: &mut H, names_id: bool) {
        if names_id && let Some(own) = headers.remove(HEADER) {
            headers.set(self.header.clone(), own);
        }
        self.set_id_once(headers);
    }

    /// Sets the id, unless the handler or the error set one.
    pub(crate) fn set_id_once(&self, headers: &mut H) {
        if headers.get(self.header.as_ref()).is_none() {
            self.set_id(headers);
        }
    }

    /// Returns the body of an API error, with the id.
    pub(crate) fn finish(&self, headers: &mut H, pending: &PendingBody) -> Vec<u8> {
        remove_body_headers(headers);
        self.set_id(headers);
        pending.finish(self.id())
    }

    /// Returns the body that replaces a text of the framework.
    pub(crate) fn replace<B: ErrorBook>(
        &self,
        status: u16,
        headers: &mut H,
        text: &[u8],
    ) -> Vec<u8> {
        let error = framework_error::<B>(status, text, self.shows_reasons);
        self.answer::<B>(headers, &error)
    }

    /// Returns the body of a framework's error, and turns the headers into those of its response.
    pub(crate) fn answer<B: ErrorBook>(&self, headers: &mut H, error: &FrameworkError) -> Vec<u8> {
        let report = Report::in_book::<B>(error).with_request_id(self.id());
        let body = answer::<B, H>(headers, report);
        self.set_id(headers);
        body
    }

    fn set_id(&self, headers: &mut H) {
        headers.set(self.header.clone(), self.id.clone());
    }

    /// Returns the id as text, which visible ASCII always is.
    pub(crate) fn id(&self) -> &str {
        core::str::from_utf8(self.id.as_ref()).unwrap_or_default()
    }

    /// Returns the id as the value of a header.
    #[cfg(feature = "salvo")]
    pub(crate) fn id_value(&self) -> &H::Value {
        &self.id
    }
}

/// Returns the id of the trace, if the layer may use it, or a new one.
fn new_id<H: Headers>(settings: &Settings<H::Name>, request: &H) -> H::Value {
    let traceparent = if settings.traceparent { request.get("traceparent") } else { None };
    let id = RequestId::from_trace_or_new(traceparent.as_ref().map(AsRef::as_ref));
    let Ok(id) = H::Value::try_from(id.as_str()) else {
        unreachable!("visible ASCII is a header value")
    };
    id
}

/// Returns the body of a report, and turns the headers into those of its response, without the id.
pub(crate) fn answer<B: ErrorBook, H: Headers>(headers: &mut H, report: Report<'_>) -> Vec<u8> {
    let response = report.respond::<B::Envelope>();
    remove_body_headers(headers);
    headers.remove("content-type");
    for (name, value) in response.headers_without_id() {
        // Headers set by the framework win.
        if headers.get(name).is_none()
            && let (Ok(name), Ok(value)) = (H::Name::try_from(name), H::Value::try_from(value))
        {
            headers.set(name, value);
        }
    }
    response.into_body()
}

fn remove_body_headers(headers: &mut impl Headers) {
    for name in BODY_HEADERS {
        headers.remove(name);
    }
}

#[cfg(test)]
mod tests {
    use std::{borrow::ToOwned, collections::BTreeMap, string::String};

    use super::*;

    type Map = BTreeMap<&'static str, String>;

    fn map(headers: &[(&'static str, &str)]) -> Map {
        headers.iter().map(|&(name, value)| (name, value.to_owned())).collect()
    }

    #[test]
    fn the_client_goes_before_its_trace() {
        let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        let traceparent = std::format!("00-{trace}-00f067aa0ba902b7-01");
        let settings = Settings { traceparent: true, ..Settings::new(HEADER) };
        let of = |headers: &[_]| {
            let mut request = map(headers);
            let exchange = Exchange::identify(&settings, &mut request);
            assert_eq!(request[HEADER], exchange.id());
            exchange.id
        };
        assert_eq!(of(&[(HEADER, "req_1"), ("traceparent", &traceparent)]), "req_1");
        assert_eq!(of(&[(HEADER, "not one"), ("traceparent", &traceparent)]), trace);
        assert_eq!(of(&[("traceparent", &traceparent)]), trace);
        assert!(of(&[(HEADER, "not one"), ("traceparent", "00-x-y-01")]).starts_with("req_"));
        assert!(of(&[]).starts_with("req_"));
    }

    #[test]
    fn a_trace_is_not_used_unasked() {
        let trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        let exchange =
            Exchange::identify(&Settings::new(HEADER), &mut map(&[("traceparent", trace)]));
        assert!(exchange.id().starts_with("req_"));
    }

    #[test]
    fn an_id_of_the_response_stays() {
        let exchange = Exchange::<Map>::new("req_1".to_owned(), "x-correlation-id", true);
        let pass = |headers: &[_], names_id| {
            let mut response = map(headers);
            exchange.pass(&mut response, names_id);
            response
        };
        assert_eq!(pass(&[], false), map(&[("x-correlation-id", "req_1")]));
        let own = [("x-correlation-id", "own")];
        assert_eq!(pass(&own, false), map(&own));
        assert_eq!(pass(&[(HEADER, "own")], true), map(&own));
        let other = [(HEADER, "other"), ("x-correlation-id", "req_1")];
        assert_eq!(pass(&[(HEADER, "other")], false), map(&other));
    }
}
