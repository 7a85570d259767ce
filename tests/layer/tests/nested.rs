//! Two APIs in one axum process, over a socket: each answers the unknown routes below its path.

use std::{
    net::SocketAddr,
    time::{Duration, UNIX_EPOCH},
};

use axum::{Router, response::IntoResponse as _, routing::get};
use errorbook::{
    ApiError, ErrorBook, Report,
    envelope::{Flat, Problem},
    tower::ErrorLayer,
};
use errorbook_tests_net::{client, server};

errorbook::http_errors! {
    enum HttpError;
}

/// In both APIs.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such payment")]
#[api(status = 404)]
struct NoPayment;

#[derive(ErrorBook)]
#[book(errors(NoPayment), fallback(HttpError), envelope = Flat)]
struct V1;

#[derive(ErrorBook)]
#[book(errors(NoPayment), fallback(HttpError), envelope = Problem)]
struct V2;

fn payments() -> Router {
    Router::new().route("/payments", get(async || NoPayment))
}

fn serve(router: Router) -> SocketAddr {
    let (listener, address) = server::listener();
    server::serve(async move || {
        let listener = tokio::net::TcpListener::from_std(listener).unwrap();
        axum::serve(listener, router).await.unwrap();
    });
    address
}

#[tokio::test]
async fn each_version_answers_in_its_own_envelope() {
    let server = serve(
        Router::new()
            .nest_service("/v1", payments().layer(ErrorLayer::<V1>::new()))
            .nest_service("/v2", payments().layer(ErrorLayer::<V2>::new())),
    );
    for (path, code) in [
        ("/payments", "no_payment"),
        ("/nowhere", "route_not_found"),
        ("/payments/nowhere", "route_not_found"),
        ("/", "route_not_found"),
        ("", "route_not_found"),
    ] {
        for (version, media_type) in
            [("/v1", "application/json"), ("/v2", "application/problem+json")]
        {
            let headers = [("x-request-id", "req_1")];
            let request = client::request("GET", &format!("{version}{path}"), &headers, "");
            let answer = client::send(server, request).await.unwrap();
            assert_eq!(answer.status, 404, "{version}{path}");
            assert_eq!(answer.header("content-type"), Some(media_type), "{version}{path}");
            assert_eq!(answer.json()["code"], code, "{version}{path}");
            assert_eq!(answer.json()["request_id"], "req_1", "{version}{path}");
        }
    }
}

errorbook::envelope! {
    Spring { "timestamp": timestamp, "method": method, "path": path, "code": code }
}

#[derive(ErrorBook)]
#[book(errors(NoPayment), fallback(HttpError), envelope = Spring)]
struct Showing;

#[derive(ErrorBook)]
#[book(errors(NoPayment), fallback(HttpError), envelope = Spring)]
struct AlsoShowing;

/// `nest_service` takes its prefix off the path, so the outermost layer knows more.
#[tokio::test]
async fn the_path_is_what_the_outermost_layer_saw() {
    let inner =
        || Router::new().nest_service("/v1", payments().layer(ErrorLayer::<Showing>::new()));
    let path = async |router, target: &str| {
        let request = client::request("GET", target, &[], "");
        client::send(serve(router), request).await.unwrap().json()["path"].clone()
    };
    let outer = || inner().layer(ErrorLayer::<AlsoShowing>::new());
    assert_eq!(path(outer(), "/v1/payments?id=7").await, "/v1/payments");
    assert_eq!(path(outer(), "/v1/nowhere").await, "/v1/nowhere");
    // A layer keeps the path only for envelopes that show it.
    let outer = || inner().layer(ErrorLayer::<V1>::new());
    assert_eq!(path(outer(), "/v1/payments").await, "/payments");
    assert_eq!(path(inner(), "/v1/payments").await, "/payments");
}

/// The error does not know its request, so the layer answers, with the time of the error.
#[tokio::test]
async fn a_response_from_another_task_shows_the_request() {
    let time = UNIX_EPOCH + Duration::from_millis(1_795_873_850_123);
    let answer = async move || {
        let task = tokio::spawn(async move {
            let report = Report::new(&NoPayment).with_timestamp(time);
            report.respond::<Spring>().into_response()
        });
        task.await.unwrap()
    };
    let router = Router::new().route("/payments", get(answer));
    let server = serve(router.layer(ErrorLayer::<Showing>::new()));
    let request = client::request("GET", "/payments?id=7", &[], "");
    let body = client::send(server, request).await.unwrap().json();
    let expected = serde_json::json!({
        "timestamp": "2026-11-28T13:50:50.123Z",
        "method": "GET",
        "path": "/payments",
        "code": "no_payment",
    });
    assert_eq!(body, expected);
}
