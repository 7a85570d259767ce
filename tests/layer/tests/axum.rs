//! The layer for tower around axum, over sockets.

use std::{net::SocketAddr, time::Duration};

use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, Path, Query},
    http::{HeaderMap, StatusCode},
    routing::{get, post},
};
use errorbook::layer::ErrorLayer;
use errorbook_tests_layer::{
    client::{request, send, with_body},
    errors::{OrderError, SECRET, SiteApi},
    table::{
        Case, case, check, check_ids, check_other_header, check_without_reasons, common, enveloped,
        order,
    },
};
use serde::Deserialize;
use tower_http::timeout::TimeoutLayer;

#[derive(Deserialize)]
struct Order {
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    qty: u32,
}

#[derive(Deserialize)]
struct Search {
    limit: u32,
}

async fn ok(headers: HeaderMap) -> String {
    headers["x-request-id"].to_str().unwrap_or_default().to_owned()
}

async fn own() -> Result<(), OrderError> {
    Err(OrderError::OutOfStock { left: 2, item: "lamp" })
}

async fn spawn() -> Result<(), OrderError> {
    match tokio::spawn(own()).await {
        Ok(answer) => answer.map_err(|_| OrderError::OutOfStock { left: 2, item: "lamp" }),
        Err(_) => Err(OrderError::ledger_down()),
    }
}

async fn panic_late() {
    tokio::time::sleep(Duration::from_millis(5)).await;
    panic!("{SECRET}");
}

fn router(layer: ErrorLayer<SiteApi>) -> Router {
    Router::new()
        .route("/ok", get(ok))
        .route("/own", get(own))
        .route("/down", get(async || Err::<(), _>(OrderError::ledger_down())))
        .route("/traced", get(async || Err::<(), _>(OrderError::Traced("own_1"))))
        .route("/spawn", get(spawn))
        .route("/panic", get(async || -> () { panic!("{SECRET}") }))
        .route("/panic-late", get(panic_late))
        .route("/leak", get(async || (StatusCode::INTERNAL_SERVER_ERROR, SECRET)))
        .route("/text", get(async || (StatusCode::FORBIDDEN, "no entry")))
        .route("/long", get(async || (StatusCode::FORBIDDEN, "x".repeat(1025))))
        .route("/slow", get(async || tokio::time::sleep(Duration::from_secs(9)).await))
        .route("/orders/{id}", get(async |_: Path<u32>| "found"))
        .route("/pairs/{left}/{right}", get(async |_: Path<(u32, u32)>| "found"))
        .route("/named/{id}", get(async |_: Path<Named>| "found"))
        .route("/search", get(async |query: Query<Search>| query.limit.to_string()))
        .route(
            "/orders",
            post(async |Json(order): Json<Order>| {
                order.items.iter().map(|item| item.qty).sum::<u32>().to_string()
            }),
        )
        .layer(DefaultBodyLimit::max(256))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::GATEWAY_TIMEOUT,
            Duration::from_millis(300),
        ))
        .layer(layer)
}

#[derive(Deserialize)]
struct Named {
    #[expect(dead_code, reason = "only whether it parses")]
    id: u32,
}

fn serve(router: Router) -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, router).await.unwrap();
        });
    });
    address
}

/// What axum rejects, in its own words and with its own statuses.
fn rejections() -> Vec<Case> {
    let misshapen = "Failed to deserialize the JSON body into the target type: …";
    let too_large = format!(r#"{{"items":[],"pad":"{}"}}"#, "x".repeat(300));
    let text = [("content-type", "text/plain")];
    vec![
        Case {
            headers: &[("allow", "GET,HEAD")],
            ..case(
                "wrong method",
                request("DELETE", "/own", &[]),
                (405, "method_not_allowed"),
                "use another method",
            )
        },
        case(
            "malformed JSON",
            order("{"),
            (400, "invalid_request"),
            "Failed to parse the request body as JSON: …",
        ),
        Case {
            param: Some("items[1].qty"),
            ..case(
                "wrong shape",
                order(r#"{"items":[{"qty":1},{"qty":"two"}]}"#),
                (422, "body_misshapen"),
                misshapen,
            )
        },
        case("missing member", order("{}"), (422, "body_misshapen"), misshapen),
        case(
            "wrong content type",
            with_body("POST", "/orders", &text, "{}"),
            (415, "body_not_json"),
            "Expected request with `Content-Type: application/json`",
        ),
        case(
            "body too large",
            order(&too_large),
            (413, "body_too_large"),
            "Failed to buffer the request body: length limit exceeded",
        ),
        case(
            "bad path parameter",
            request("GET", "/orders/abc", &[]),
            (400, "invalid_request"),
            "Invalid URL: Cannot parse `abc` to a `u32`",
        ),
        Case {
            param: Some("id"),
            ..case(
                "bad named path parameter",
                request("GET", "/named/abc", &[]),
                (400, "invalid_request"),
                "Invalid URL: Cannot parse `id` with value `abc` to a `u32`",
            )
        },
        Case {
            param: Some("limit"),
            ..case(
                "bad query parameter",
                request("GET", "/search?limit=many", &[]),
                (400, "invalid_request"),
                "Failed to deserialize query string: limit: …",
            )
        },
    ]
}

#[test]
fn failures_are_answered_in_the_envelope() {
    let server = serve(router(ErrorLayer::new()));
    check(server, &common());
    check(server, &rejections());
}

#[test]
fn the_words_of_the_framework_can_stay_inside() {
    check_without_reasons(serve(router(ErrorLayer::new().without_reasons())), rejections());
}

#[test]
fn ids_come_and_go() {
    check_ids(serve(router(ErrorLayer::new())));
}

#[test]
fn a_trace_id_stands_in() {
    let server = serve(router(ErrorLayer::new().or_traceparent()));
    let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    let header = format!("00-{trace}-00f067aa0ba902b7-01");
    let traced = |headers: &[(&str, &str)]| {
        let answer = send(server, &request("GET", "/own", headers));
        enveloped(&answer)["request_id"].as_str().unwrap().to_owned()
    };
    assert_eq!(traced(&[("traceparent", &header)]), trace);
    assert_eq!(traced(&[("traceparent", &header), ("x-request-id", "req_1")]), "req_1");
    assert!(traced(&[("traceparent", "00-x-y-01")]).starts_with("req_"));
}

#[test]
fn the_header_can_have_another_name() {
    let name = http::HeaderName::from_static("x-correlation-id");
    check_other_header(serve(router(ErrorLayer::new().request_id_header(name))));
}

#[test]
fn without_a_layer_the_body_stands_without_an_id() {
    let traced = get(async || Err::<(), _>(OrderError::Traced("own_1")));
    let server = serve(Router::new().route("/own", get(own)).route("/traced", traced));
    let answer = send(server, &request("GET", "/own", &[]));
    assert_eq!(answer.json()["request_id"], serde_json::Value::Null);
    assert_eq!(answer.header("x-request-id"), None);
    assert_eq!(enveloped(&send(server, &request("GET", "/traced", &[])))["request_id"], "own_1");
}
