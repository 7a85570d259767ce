//! What goes wrong around a layer: bodies that end badly, headers sent twice, nested calls.

use std::convert::Infallible;

use bytes::Bytes;
use errorbook::{ErrorResponse, tower::ErrorLayer};
use errorbook_tests_layer::{
    body::{Piece, Text},
    errors::{OrderError, SiteApi},
};
use futures_util::FutureExt as _;
use http::{HeaderName, Request, Response};
use http_body_util::BodyExt as _;
use serde_json::Value;
use tower::{Layer as _, ServiceExt as _, service_fn};

async fn read(response: Response<Text>) -> Value {
    let body = response.into_body().collect().await.unwrap().to_bytes();
    serde_json::from_slice(&body).unwrap()
}

/// Returns the message for a text that comes in these frames.
fn message(pieces: Vec<Piece>) -> Value {
    let service = service_fn(move |_: Request<()>| {
        let text = Text::in_pieces(pieces.clone());
        let response = Response::builder().status(404).header("content-type", "text/plain");
        async move { Ok::<_, Infallible>(response.body(text).unwrap()) }
    });
    let layer = ErrorLayer::<SiteApi>::new().wording(errorbook::layer::Wording::Framework);
    let response = layer.layer(service).oneshot(Request::new(()));
    let response = response.now_or_never().expect("no body is waited for").unwrap();
    assert_eq!(response.status(), 404);
    read(response).now_or_never().unwrap()["message"].take()
}

#[test]
fn only_a_whole_text_is_sent() {
    assert_eq!(message(vec![Piece::Text("no "), Piece::Text("such x")]), "no such x");
    let row = "no such route";
    assert_eq!(message(vec![Piece::Text("no "), Piece::Fails]), row, "it fails midway");
    assert_eq!(message(vec![Piece::Text("no "), Piece::Stalls]), row, "it stalls");
    assert_eq!(message(vec![Piece::Text("no "), Piece::Panics]), row, "it panics");
    assert_eq!(message(vec![Piece::Endless]), row, "it never ends");
}

#[test]
fn a_body_that_panics_when_it_is_dropped_is_replaced() {
    for size in [0, 9, 2048] {
        let service = service_fn(move |_: Request<()>| {
            let response = Response::builder().status(404).header("content-type", "text/plain");
            async move { Ok::<_, Infallible>(response.body(Text::bomb(size)).unwrap()) }
        });
        let response = ErrorLayer::<SiteApi>::new().layer(service).oneshot(Request::new(()));
        let body = read(response.now_or_never().unwrap().unwrap()).now_or_never().unwrap();
        assert_eq!(body["code"], "route_unknown", "{size}");
    }
}

#[test]
fn a_body_without_a_type_is_the_handlers() {
    let service = service_fn(async |_: Request<()>| {
        let text = Text::from(Bytes::from_static(br#"{"my":1}"#));
        Ok::<_, Infallible>(Response::builder().status(400).body(text).unwrap())
    });
    let response = ErrorLayer::<SiteApi>::new().layer(service).oneshot(Request::new(()));
    let body = read(response.now_or_never().unwrap().unwrap()).now_or_never().unwrap();
    assert_eq!(body, serde_json::json!({ "my": 1 }));
}

#[test]
fn a_416_keeps_the_length_of_the_resource() {
    let service = service_fn(async |_: Request<()>| {
        let response = Response::builder().status(416).header("content-range", "bytes */10");
        Ok::<_, Infallible>(response.body(Text::from(Bytes::new())).unwrap())
    });
    let response = ErrorLayer::<SiteApi>::new().layer(service).oneshot(Request::new(()));
    let response = response.now_or_never().unwrap().unwrap();
    assert_eq!(response.headers()["content-range"], "bytes */10");
    assert_eq!(response.headers()["content-type"], "application/json");
}

#[test]
fn two_ids_are_none_for_the_handler_too() {
    let service = service_fn(async |request: Request<()>| {
        let ids: Vec<_> = request.headers().get_all("x-request-id").iter().collect();
        assert_eq!(ids.len(), 1);
        let response = Response::builder().header("seen", ids[0]);
        Ok::<_, Infallible>(response.body(Text::default()).unwrap())
    });
    let request = Request::get("/").header("x-request-id", "a").header("x-request-id", "b");
    let response = ErrorLayer::<SiteApi>::new().layer(service).oneshot(request.body(()).unwrap());
    let response = response.now_or_never().unwrap().unwrap();
    let id = &response.headers()["x-request-id"];
    assert!(id.to_str().unwrap().starts_with("req_"), "{id:?}");
    assert_eq!(&response.headers()["seen"], id);
}

/// Fails with an error of the API.
async fn fail(_: Request<()>) -> Result<Response<Text>, Infallible> {
    Ok(ErrorResponse::new(&OrderError::OutOfStock { left: 1, item: "lamp" }).into_http())
}

#[test]
fn nested_layers_use_one_id() {
    let inner = ErrorLayer::<SiteApi>::new().layer(service_fn(fail));
    let name = HeaderName::from_static("x-correlation-id");
    let outer = ErrorLayer::<SiteApi>::new().request_id_header(name).layer(inner);
    let request = Request::get("/").header("x-correlation-id", "corr_1").body(()).unwrap();
    let response = outer.oneshot(request).now_or_never().unwrap().unwrap();
    assert_eq!(response.headers()["x-correlation-id"], "corr_1");
    assert_eq!(response.headers()["x-request-id"], "corr_1");
    assert_eq!(read(response).now_or_never().unwrap()["request_id"], "corr_1");
}

#[test]
fn a_call_within_a_call_has_its_own_id() {
    let inner = ErrorLayer::<SiteApi>::new().layer(service_fn(fail));
    let outer = service_fn(move |request: Request<()>| {
        let inner = inner.clone();
        async move {
            let within = Request::get("/").header("x-request-id", "within").body(()).unwrap();
            let body = read(inner.oneshot(within).await.unwrap()).await;
            assert_eq!(body["request_id"], "within");
            fail(request).await
        }
    });
    for content_type in ["application/json", "application/grpc"] {
        let outer = ErrorLayer::<SiteApi>::new().layer(outer.clone());
        let request = Request::get("/").header("content-type", content_type);
        let request = request.header("x-request-id", "around").body(()).unwrap();
        let response = outer.oneshot(request).now_or_never().unwrap().unwrap();
        assert_eq!(read(response).now_or_never().unwrap()["request_id"], "around");
    }
}
