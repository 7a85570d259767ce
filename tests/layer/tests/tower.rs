//! Tests of the layer for tower around plain services, without a server.

use std::{
    convert::Infallible,
    future::{Ready, ready},
};

use allocation_counter::measure;
use bytes::Bytes;
use errorbook::{
    ErrorResponse,
    layer::Wording,
    tower::{ErrorFuture, ErrorLayer},
};
use errorbook_tests_layer::{
    errors::{OrderError, SECRET, SiteApi},
    log::logged,
};
use futures_util::FutureExt as _;
use http::{HeaderName, Request, Response};
use http_body_util::{BodyExt, Full};
use tower::{Layer, Service, service_fn};
use tower_http::request_id::{
    MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer,
};

type Body = Full<Bytes>;
type Answer = Ready<Result<Response<Body>, Infallible>>;

fn request(content_type: &str) -> Request<Body> {
    let request = Request::get("/").header("x-request-id", "req_1");
    request.header("content-type", content_type).body(Body::default()).unwrap()
}

fn call<S>(service: &mut S, request: Request<Body>) -> Response<Body>
where
    S: Service<Request<Body>, Response = Response<Body>, Error = Infallible>,
{
    let answer = service.call(request).now_or_never().expect("ready at once");
    answer.unwrap_or_else(|never| match never {})
}

fn body(response: Response<Body>) -> Bytes {
    response.into_body().collect().now_or_never().unwrap().unwrap().to_bytes()
}

#[test]
fn a_panic_under_grpc_is_internal_without_a_message() {
    let service = service_fn(|_: Request<Body>| -> Answer { panic!("{SECRET}") });
    let mut service = ErrorLayer::<SiteApi>::new().layer(service);
    let response = call(&mut service, request("application/grpc+proto"));
    assert_eq!(response.status(), 200);
    let headers: Vec<_> = response
        .headers()
        .iter()
        .map(|(name, value)| (name.as_str(), value.to_str().unwrap()))
        .collect();
    assert_eq!(
        headers,
        [("content-type", "application/grpc"), ("grpc-status", "13"), ("x-request-id", "req_1"),]
    );
    assert!(body(response).is_empty());
}

#[test]
fn a_stale_description_of_the_body_goes_with_it() {
    let mut service = ErrorLayer::<SiteApi>::new().layer(service_fn(|_: Request<Body>| {
        let response = Response::builder().status(404).header("content-type", "text/plain");
        let response = response.header("content-length", "4");
        let response = response.header("content-encoding", "gzip").header("etag", "\"1\"");
        let response = response.header("content-language", "de").header("content-range", "b");
        let response = response.header("content-disposition", "attachment").header("digest", "q");
        let response = response.header("cache-control", "no-store").header("x-own", "1");
        ready(Ok::<_, Infallible>(response.body(Body::from("gone")).unwrap()))
    }));
    let response = call(&mut service, request("text/plain"));
    let mut names: Vec<_> = response.headers().keys().map(HeaderName::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["cache-control", "content-type", "x-own", "x-request-id"]);
    // A compressed body is not read as text, even if its bytes look like text.
    let head = br#"{"type":"request_error","code":"route_unknown","message":"no such route""#;
    assert!(body(response).starts_with(head));
}

#[test]
fn an_id_of_another_service_is_not_renamed() {
    let name = HeaderName::from_static("x-correlation-id");
    let layer = ErrorLayer::<SiteApi>::new().request_id_header(name);
    let mut service = layer.layer(service_fn(|_: Request<Body>| {
        let response = Response::builder().status(404).header("content-type", "application/json");
        let response = response.header("x-request-id", "theirs").body(Body::from("{}"));
        ready(Ok::<_, Infallible>(response.unwrap()))
    }));
    let response = call(&mut service, request("text/plain"));
    assert_eq!(response.headers()["x-request-id"], "theirs");
    assert_ne!(response.headers()["x-correlation-id"], "theirs");
}

#[test]
fn each_failure_is_one_line_with_the_id_and_what_was_masked() {
    let own = || {
        service_fn(|_: Request<Body>| -> Answer {
            ready(Ok(ErrorResponse::new(&OrderError::ledger_down()).into_http()))
        })
    };
    let layer = ErrorLayer::<SiteApi>::new();
    let lines = logged(|| drop(call(&mut layer.layer(own()), request("text/plain"))));
    assert_eq!(
        lines,
        [format!(
            "ERROR message=request failed error.type=\"ledger_down\" status=503 \
             type=\"server_error\" request_id=\"req_1\" \
             variant=errorbook_tests_layer::errors::OrderError::LedgerDown \
             error={SECRET}: {SECRET}: {SECRET} "
        )]
    );
    let lines = logged(|| drop(call(&mut own(), request("text/plain"))));
    assert!(lines.len() == 1 && !lines[0].contains("request_id"), "without a layer: {lines:?}");

    let panics = service_fn(|_: Request<Body>| -> Answer { panic!("{SECRET}") });
    let lines = logged(|| drop(call(&mut layer.layer(panics), request("text/plain"))));
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].contains(&format!("error=panicked: {SECRET}")) && lines[0].contains("req_1"));

    let rejects = service_fn(|_: Request<Body>| -> Answer {
        let response = Response::builder().status(400).header("content-type", "text/plain");
        ready(Ok(response.body(Body::from("line 1, column 7")).unwrap()))
    });
    let mut hushed = ErrorLayer::<SiteApi>::new().wording(Wording::Row).layer(rejects);
    let lines = logged(|| drop(call(&mut hushed, request("text/plain"))));
    assert!(lines[0].contains("error=line 1, column 7"), "{lines:?}");

    let mut head = request("text/plain");
    *head.method_mut() = http::Method::HEAD;
    let lines = logged(|| drop(call(&mut layer.layer(own()), head)));
    assert!(lines.len() == 1 && lines[0].contains("req_1"), "{lines:?}");
}

/// No book lists it.
#[derive(Debug, thiserror::Error, errorbook::ApiError)]
#[error("adrift")]
#[api(status = 500)]
struct Unlisted;

#[test]
fn an_error_that_the_book_does_not_list_is_logged_as_such() {
    let service = service_fn(|_: Request<Body>| -> Answer {
        ready(Ok(ErrorResponse::new(&Unlisted).into_http()))
    });
    let mut service = ErrorLayer::<SiteApi>::new().layer(service);
    let lines = logged(|| drop(call(&mut service, request("text/plain"))));
    let book = "unlisted_in=\"errorbook_tests_layer::errors::SiteApi\"";
    assert!(lines.len() == 1 && lines[0].contains(book), "{lines:?}");
}

/// A response that is made where the request is not known is logged where it is.
#[test]
fn a_response_from_another_thread_is_one_line_with_the_id() {
    let service = service_fn(|_: Request<Body>| -> Answer {
        // The subscriber of a service is that of all threads.
        let subscriber = tracing::dispatcher::get_default(Clone::clone);
        let answer = || ErrorResponse::new(&OrderError::ledger_down());
        let thread =
            std::thread::spawn(move || tracing::dispatcher::with_default(&subscriber, answer));
        ready(Ok(thread.join().unwrap().into_http()))
    });
    let mut service = ErrorLayer::<SiteApi>::new().layer(service);
    let lines = logged(|| drop(call(&mut service, request("text/plain"))));
    assert!(lines.len() == 1 && lines[0].contains("request_id=\"req_1\""), "{lines:?}");
}

/// Makes ids as tower-http does, but as long as the layer's.
#[derive(Clone)]
struct Make;

impl MakeRequestId for Make {
    fn make_request_id<B>(&mut self, _: &Request<B>) -> Option<RequestId> {
        let id = http::HeaderValue::from_bytes(&[b'x'; 36]);
        id.ok().map(RequestId::new)
    }
}

#[test]
fn a_success_costs_no_more_than_the_id_layers_of_tower_http() {
    let answer = || Response::builder().header("content-type", "text/plain").body(Body::default());
    let service = || service_fn(move |_: Request<Body>| -> Answer { ready(Ok(answer().unwrap())) });
    let name = HeaderName::from_static("x-request-id");
    let mut layered = ErrorLayer::<SiteApi>::new().layer(service());
    let mut theirs = SetRequestIdLayer::new(name.clone(), Make)
        .layer(PropagateRequestIdLayer::new(name).layer(service()));
    let given = || request("text/plain");
    let absent = || {
        let mut request = given();
        request.headers_mut().remove("x-request-id");
        request
    };
    for make in [&given as &dyn Fn() -> Request<Body>, &absent] {
        // The first call fills caches, so it is not counted.
        let count = |service: &mut dyn FnMut(Request<Body>) -> Response<Body>| {
            drop(service(make()));
            measure(|| drop(service(make()))).count_total
        };
        let ours = count(&mut |request| call(&mut layered, request));
        let theirs = count(&mut |request| call(&mut theirs, request));
        let bare = count(&mut |request| call(&mut service(), request));
        println!("allocations: bare {bare}, ours {ours}, tower-http {theirs}");
        assert!(ours <= theirs, "{ours} for {theirs}");
    }
}

#[test]
fn the_future_holds_the_inner_one_itself() {
    type Inner = [u8; 4096];
    let inner = size_of::<Inner>();
    let ours = size_of::<ErrorFuture<SiteApi, Inner>>();
    assert!((inner..inner + 160).contains(&ours), "{ours}");
}
