//! The documents of the live shop, and what it answers.

use std::{net::SocketAddr, time::Duration};

use axum::Router;
use errorbook::openapi::{Options, Schemas, complete, complete_with};
use errorbook_examples::shop::errors::ShopV1;
use errorbook_tests_net::client::{Answer, request, send};
use serde_json::Value;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::sleep,
};

use crate::{
    document::{Document, Recorded},
    routes, servers,
};

type Headers = &'static [(&'static str, &'static str)];

const JSON: Headers = &[("Content-Type", "application/json")];
const NO_KEY: Headers = &[];
const REVOKED: Headers = &[("Authorization", "Bearer revoked")];
const KEY: Headers = &[("Authorization", "Bearer good")];
const FIRST: Headers = &[("Authorization", "Bearer good"), ("Idempotency-Key", "first")];

/// Path in the document, real path, headers and body of each request.
const POSTS: [(&str, &str, Headers, &str); 21] = [
    ("/payments", "/payments", NO_KEY, ""),
    ("/payments", "/payments", REVOKED, ""),
    ("/payments", "/payments", KEY, "4200"),
    ("/payments", "/payments", KEY, "{}"),
    ("/payments", "/payments", FIRST, "{}"),
    ("/payments", "/payments", FIRST, r#"{"amount":4200}"#),
    ("/payments", "/payments", FIRST, r#"{"amount":1}"#),
    ("/payments", "/payments", FIRST, r#"{"amount":12000}"#),
    ("/payouts/{bank}", "/payouts/fast", NO_KEY, ""),
    ("/payouts/{bank}", "/payouts/slow", NO_KEY, ""),
    ("/payouts/{bank}", "/payouts/%ff", NO_KEY, ""),
    ("/refunds", "/refunds", JSON, "{\"payment\":"),
    ("/refunds", "/refunds", JSON, r#"{"payment":"pay_1","amounts":["two"]}"#),
    ("/refunds", "/refunds", NO_KEY, "pay_1"),
    ("/refunds", "/refunds", JSON, r#"{"payment":"pay_1","amounts":[1]}"#),
    ("/orders", "/orders", JSON, r#"{"email":"nobody","items":[{"sku":"té","qty":0}]}"#),
    ("/orders", "/orders", JSON, r#"{"email":"a@example.com","items":[{"sku":"tea","qty":2}]}"#),
    ("/orders", "/orders", NO_KEY, "tea"),
    ("/vouchers", "/vouchers", JSON, r#"{"code":"123","amount":0,"email":"nobody"}"#),
    ("/vouchers", "/vouchers", JSON, r#"{"code":"12345678","amount":5,"email":"a@example.com"}"#),
    ("/vouchers", "/vouchers", JSON, "12"),
];

const GETS: [(&str, &str); 10] = [
    ("/payments/{id}", "/payments/pay_1"),
    ("/payments/{id}", "/payments/caf%C3%A9"),
    ("/payments/{id}", "/payments/%ff"),
    ("/export", "/export"),
    ("/balance", "/balance"),
    ("/orders/{id}/invoice", "/orders/7/invoice"),
    ("/orders/{id}/invoice", "/orders/seven/invoice"),
    ("/orders/{id}/invoice", "/orders/%ff/invoice"),
    ("/count", "/count"),
    ("/statement", "/statement"),
];

async fn ask(server: SocketAddr, method: &str, path: &str, headers: Headers, body: &str) -> Answer {
    send(server, request(method, path, headers, body)).await.unwrap()
}

async fn document_of(router: Router) -> (SocketAddr, Value) {
    let server = servers::axum(router).await;
    let answer = ask(server, "GET", "/openapi.json", &[], "").await;
    assert_eq!(answer.status, 200);
    (server, answer.json())
}

#[tokio::test]
async fn the_live_shop() {
    let (server, mut json) = document_of(routes::router()).await;
    let before = json.clone();
    complete::<ShopV1>(&mut json).unwrap();
    assert_eq!(json, before, "a completed document changed");
    let document = Document { name: "shop", json }.prove();
    let mut all = Vec::new();
    for (template, path, headers, body) in POSTS {
        let answer = ask(server, "POST", &format!("/v1{path}"), headers, body).await;
        all.push(Recorded { method: "POST", template, answer });
    }
    // The body is larger than axum takes.
    let answer = ask(server, "POST", "/v1/refunds", JSON, &" ".repeat(3 << 20)).await;
    assert_eq!(answer.status, 413);
    all.push(Recorded { method: "POST", template: "/refunds", answer });
    for (template, path) in GETS {
        let answer = ask(server, "GET", &format!("/v1{path}"), &[], "").await;
        all.push(Recorded { method: "GET", template, answer });
    }
    document.prove_responses(&all);
}

/// A client on a slow line, or a busy machine: the shop limits the time of `/statement` alone.
#[tokio::test]
async fn a_slow_upload_is_read() {
    let server = servers::axum(routes::router()).await;
    let mut socket = TcpStream::connect(server).await.unwrap();
    let head = "POST /v1/refunds HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
                Content-Type: application/json\r\nContent-Length: 2\r\n\r\n";
    socket.write_all(head.as_bytes()).await.unwrap();
    sleep(Duration::from_millis(300)).await;
    socket.write_all(b"{}").await.unwrap();
    let mut answer = String::new();
    socket.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 422 "), "{answer}");
}

#[tokio::test]
async fn before_it_is_complete() {
    let (_, mut json) = document_of(routes::bare()).await;
    let bare = Document { name: "bare/shop", json: json.clone() }.prove();
    assert!(bare.json.to_string().contains("x-errorbook:"));
    let options = Options::new().with_schemas(Schemas::PerStatus);
    complete_with::<ShopV1>(&mut json, &options).unwrap();
    let once = json.clone();
    complete_with::<ShopV1>(&mut json, &options).unwrap();
    assert_eq!(json, once, "a completed document changed");
    Document { name: "per_status/shop", json }.prove();
}
