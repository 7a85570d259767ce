//! Compares the service before and after: its answers byte for byte, and its lines.

#[path = "../migration/mod.rs"]
mod migration;

use std::{fs, net::Ipv4Addr, path::Path};

use axum::Router;
use errorbook_examples::shop::{
    client::{Reply, Request, send},
    log,
};
use migration::{after, before};
use tokio::net::TcpListener;

const ID: (&str, &str) = ("X-Request-ID", "req_1");
const JSON: (&str, &str) = ("Content-Type", "application/json");
const PAYER: (&str, &str) = ("Authorization", "Bearer payer");

/// A request for JSON, of somebody who may do all.
fn post<'a>(target: &'a str, body: &'a str) -> Request<'a> {
    Request { target, headers: &[ID, JSON, PAYER], body }
}

fn get<'a>(target: &'a str, headers: &'a [(&'a str, &'a str)]) -> Request<'a> {
    Request { target, headers, body: "" }
}

/// Each request, and the status and code of the answer.
fn requests(too_large: &str) -> Vec<(Request<'_>, &str)> {
    let pay = "POST /payments";
    let with = |headers, body| Request { target: pay, headers, body };
    let payment = r#"{"order":"ord_1","card":"good"}"#;
    vec![
        (post(pay, payment), "200"),
        (get("GET /receipts/ch_1200", &[ID, PAYER]), "200"),
        (get("GET /receipts/ch_1", &[ID, PAYER]), "404 not_found"),
        (get("GET /receipts/ch_1", &[ID]), "401 key_missing"),
        (with(&[ID, JSON, ("Authorization", "Bearer expired")], payment), "401 key_expired"),
        (with(&[ID, JSON, ("Authorization", "Bearer reader")], payment), "403 scope_missing"),
        (post(pay, r#"{"order":"ord_0","card":"good"}"#), "404 not_found"),
        (post(pay, r#"{"order":"ord_2","card":"good"}"#), "422 over_limit"),
        (post(pay, r#"{"order":"ord_1","card":"declined"}"#), "402 card_declined"),
        (post(pay, r#"{"order":"ord_1","card":"slow"}"#), "504 gateway_timed_out"),
        (post(pay, r#"{"order":"ord_1","card":"down"}"#), "502 gateway_failed"),
        (post(pay, r#"{"order":"ord_1","card":"garbled"}"#), "502 gateway_failed"),
        (post(pay, r#"{"order":"ord_busy","card":"good"}"#), "503 database_busy"),
        (post(pay, r#"{"order":"ord_broken","card":"good"}"#), "500 internal_server_error"),
        (post("POST /customers", r#"{"email":"ada@example.com"}"#), "200"),
        (post("POST /customers", r#"{"email":"ada@example.com"}"#), "409 email_taken"),
        (post("POST /customers", r#"{"email":""}"#), "500 internal_server_error"),
        (post(pay, r#"{"order":"#), "400 bad_request"),
        (post(pay, r#"{"order":1,"card":"good"}"#), "422 unprocessable_content"),
        (post(pay, too_large), "413 content_too_large"),
        (with(&[ID, PAYER], payment), "415 unsupported_media_type"),
        (get("GET /nowhere", &[ID]), "404 route_not_found"),
        (get("GET /payments", &[ID]), "405 method_not_allowed"),
        // Without an id that may be sent back.
        (get("GET /nowhere", &[]), "404 route_not_found"),
        (get("GET /nowhere", &[("X-Request-ID", "not an id")]), "404 route_not_found"),
    ]
}

#[tokio::test]
async fn the_same_requests_have_the_same_answers() {
    let (before, after) = (serve(before::router()).await, serve(after::router()).await);
    let log = log::start();
    let too_large = format!(r#"{{"order":"{}"}}"#, "1".repeat(2000));
    for (request, expected) in requests(&too_large) {
        let by_hand = without_new_id(send(before, request).await.unwrap());
        let ported = without_new_id(send(after, request).await.unwrap());
        assert_eq!(by_hand, ported, "{request:?}");
        assert_eq!(summary(&ported), expected, "{request:?}");
        assert!(!ported.body.contains("hunter2"), "{request:?}");
    }
    let log = log.lines();
    for logged_by_both in [
        "hunter2",
        "connection reset by peer",
        "customers_pkey",
        "waiting for a connection",
        "no answer within 10 s",
        "status 503",
    ] {
        assert_eq!(log.matches(logged_by_both).count(), 2, "{logged_by_both}: {log}");
    }
    for logged_with_context in [
        "loading the order: the database is busy: timed out",
        "loading the order: cannot reach",
        "charging the card: the payment gateway failed: the answer has status 503",
        "adding the customer: duplicate key",
    ] {
        assert!(log.contains(logged_with_context), "{logged_with_context}: {log}");
    }
}

async fn serve(router: Router) -> std::net::SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(axum::serve(listener, router).into_future());
    address
}

/// Returns the status, and the code of an error.
fn summary(reply: &Reply) -> String {
    let status = reply.status_line.split(' ').nth(1).unwrap();
    let body: serde_json::Value = serde_json::from_str(&reply.body).unwrap();
    match body["error"]["code"].as_str() {
        None => status.to_owned(),
        Some(code) => format!("{status} {code}"),
    }
}

/// Replaces an id that the service made, in the header and in the body.
fn without_new_id(mut reply: Reply) -> Reply {
    let (_, id) = reply.headers.iter_mut().find(|(name, _)| name == "x-request-id").unwrap();
    if id != "req_1" {
        assert_eq!((id.len(), id.starts_with("req_")), (36, true), "{id}");
        reply.body = reply.body.replace(&**id, "new");
        "new".clone_into(id);
    }
    reply
}

/// A path that is not UTF-8 is refused by an extractor of which nobody thought.
#[tokio::test]
async fn what_was_forgotten_by_hand() {
    let (before, after) = (serve(before::router()).await, serve(after::router()).await);
    let request = get("GET /receipts/%ff", &[ID, PAYER]);
    let by_hand = send(before, request).await.unwrap();
    assert_eq!(by_hand.body, "Invalid URL: Invalid UTF-8 in `charge`");
    assert_eq!(summary(&send(after, request).await.unwrap()), "400 bad_request");
}

#[test]
fn it_is_shorter() {
    let [before, after] = ["before", "after"].map(lines);
    println!("{before} lines before, {after} after");
    assert!(after * 10 < before * 7, "{before} lines before, {after} after");
    let readme = include_str!("../migration/README.md");
    assert!(readme.contains(&format!("{before} lines before, {after} after")), "{readme}");
}

/// Counts the lines of a folder, without comments and empty lines.
fn lines(folder: &str) -> usize {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migration").join(folder);
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let text: String = files.map(|file| fs::read_to_string(file).unwrap()).collect();
    let lines = text.lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with("//")).count()
}
