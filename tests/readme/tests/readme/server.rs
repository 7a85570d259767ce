//! What the routers of the pages answer.

use axum::{
    body::Body,
    http::{HeaderMap, Request, StatusCode},
};
use errorbook_readme::{app, errors::orders};
use http_body_util::BodyExt;
use serde_json::Value;
use tower::ServiceExt;

use crate::page::{Page, compact};

struct Reply {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

/// Sends a JSON request to one of the routers.
async fn send(method: &str, path: &str, body: &str) -> Reply {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("content-type", "application/json")
        .header("x-request-id", "req_1")
        .body(Body::from(body.to_owned()))
        .unwrap();
    let router = if path == "/orders" { orders() } else { app() };
    let (parts, body) = router.oneshot(request).await.unwrap().into_parts();
    let body = body.collect().await.unwrap().to_bytes().to_vec();
    Reply { status: parts.status, headers: parts.headers, body }
}

/// Sends the request that the log shows.
pub(crate) async fn pay_without_ledger() {
    send("POST", "/payments", r#"{"amount":5}"#).await;
}

#[tokio::test]
async fn the_handler_answers_with_the_json() {
    let reply = send("POST", "/payments", "{}").await;
    assert_eq!(reply.status, 422);
    let readme = Page::read("README.md");
    assert_eq!(String::from_utf8(reply.body).unwrap(), compact(readme.blocks("json")[0]));
    assert_eq!(reply.headers["x-request-id"], "req_1");
}

#[tokio::test]
async fn the_failures_are_those_of_the_tables() {
    let rows = Page::read("docs/ERRORS.md").rows("| request | body |");
    assert_eq!(rows.len(), 8, "five payments, three orders");
    for row in rows {
        let [request, body, status, code, message] = &*row else { panic!("{row:?}") };
        let mut words = request.split([' ', ',']);
        let (method, path) = (words.next().unwrap(), words.next().unwrap());
        let reply = send(method, path, body).await;
        assert_eq!(reply.status.as_str(), status, "{row:?}");
        let json: Value = serde_json::from_slice(&reply.body).unwrap();
        assert_eq!(json["code"], **code, "{row:?}");
        let sent = json["message"].as_str().unwrap().replace('`', "");
        match message.strip_suffix('…').map(str::trim_end) {
            Some(start) => assert!(sent.starts_with(start), "{row:?}: {sent}"),
            None => assert_eq!(sent, *message, "{row:?}"),
        }
        assert!(!String::from_utf8_lossy(&reply.body).contains("db-7"), "{row:?}");
    }
}

#[tokio::test]
async fn the_ledger_says_when_to_come_back() {
    let reply = send("POST", "/payments", r#"{"amount":5}"#).await;
    assert_eq!(reply.headers["retry-after"], "10");
}
