//! Serves each example, and writes its document and what it answers for `tests/proofs/openapi`, which gives
//! them to other tools.

#[expect(dead_code, reason = "it is served on a free port")]
#[path = "../aide.rs"]
mod aide_shop;
#[path = "../../../tests/openapi/tests/live/document.rs"]
mod document;
#[expect(dead_code, reason = "it is served on a free port")]
#[path = "../poem_openapi.rs"]
mod poem_shop;
#[expect(dead_code, reason = "it is served on a free port")]
#[path = "../salvo_oapi.rs"]
mod salvo_shop;
#[expect(dead_code, reason = "it is served on a free port")]
#[path = "../utoipa.rs"]
mod utoipa_shop;

use std::{net::SocketAddr, sync::mpsc};

use errorbook::openapi::complete;
use errorbook_examples_openapi::ShopApi;
use errorbook_tests_net::{
    client::{Answer, request, send_blocking},
    server,
};
use salvo_core::conn::{Acceptor as _, Listener as _};

use crate::document::{Document, Recorded};

type Headers = &'static [(&'static str, &'static str)];

const ORDER: &str = "/orders/{id}";
const ITEMS: &str = "/orders/{id}/items";
const JSON: Headers = &[("Content-Type", "application/json")];
const PROBLEM: Headers =
    &[("Content-Type", "application/json"), ("Accept", "application/problem+json")];

/// Path in the document, real path, headers and body, with the code of what comes back, if it is an error.
const REQUESTS: [(&str, &str, Headers, &str, Option<&str>); 11] = [
    (ORDER, "/orders/2", &[], "", None),
    (ORDER, "/orders/12", &[], "", Some("order_not_found")),
    (ORDER, "/orders/12", PROBLEM, "", Some("order_not_found")),
    (ORDER, "/orders/two", &[], "", Some("bad_request")),
    (ITEMS, "/orders/2/items", JSON, r#"{"pieces":3}"#, None),
    (ITEMS, "/orders/1/items", JSON, r#"{"pieces":3}"#, Some("order_sent")),
    (ITEMS, "/orders/2/items", JSON, r#"{"pieces":100}"#, Some("too_few_left")),
    (ITEMS, "/orders/2/items", PROBLEM, r#"{"pieces":100}"#, Some("too_few_left")),
    (ITEMS, "/orders/2/items", JSON, r#"{"pieces":13}"#, Some("stock_counted")),
    (ITEMS, "/orders/2/items", JSON, r#"{"pieces":"#, Some("bad_request")),
    (ITEMS, "/orders/two/items", PROBLEM, r#"{"pieces":1}"#, Some("bad_request")),
];

fn prove(name: &'static str, server: SocketAddr) {
    let ask = |method, path, headers, body| -> Answer {
        send_blocking(server, request(method, path, headers, body)).unwrap()
    };
    let mut json = ask("GET", "/openapi.json", &[], "").json();
    let sent = json.clone();
    complete::<ShopApi>(&mut json).unwrap();
    assert_eq!(json, sent, "{name}: a completed document changed");
    let document = Document { name, json }.prove();
    let recorded = REQUESTS.map(|(template, path, headers, body, code)| {
        let method = if template == ORDER { "GET" } else { "POST" };
        let answer = ask(method, path, headers, body);
        let said = answer.json()["code"].as_str().map(str::to_owned);
        assert_eq!(said.as_deref(), code, "{name}: {method} {path}: {answer:?}");
        Recorded { method, template, answer }
    });
    document.prove_responses(&recorded);
}

fn on_axum(app: fn() -> axum::Router) -> SocketAddr {
    let (listener, address) = server::listener();
    server::serve(async move || {
        let listener = tokio::net::TcpListener::from_std(listener).expect("a runtime runs");
        axum::serve(listener, app()).await.expect("the server runs");
    });
    address
}

#[test]
fn utoipa() {
    prove("utoipa", on_axum(utoipa_shop::app));
}

#[test]
fn aide() {
    prove("aide", on_axum(aide_shop::app));
}

#[test]
fn poem_openapi() {
    let (listener, address) = server::listener();
    server::serve(async move || {
        let acceptor = poem::listener::TcpAcceptor::from_std(listener).expect("a runtime runs");
        let server = poem::Server::new_with_acceptor(acceptor);
        server.run(poem_shop::app()).await.expect("the server runs");
    });
    prove("poem_openapi", address);
}

#[test]
fn salvo_oapi() {
    let (tell, told) = mpsc::channel();
    server::serve(async move || {
        let acceptor = salvo_core::conn::TcpListener::new("127.0.0.1:0").bind().await;
        let address = acceptor.holdings()[0].local_addr.clone();
        tell.send(address.into_std().expect("it listens on TCP")).expect("it is awaited");
        salvo_core::Server::new(acceptor).serve(salvo_shop::app()).await;
    });
    prove("salvo_oapi", told.recv().expect("it starts"));
}
