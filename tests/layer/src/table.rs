//! The failures of a framework, and what each must look like to a client.
//!
//! Both servers have the same routes; what differs between frameworks, the table says.

use std::net::SocketAddr;

use serde_json::{Value, json};

use crate::{
    client::{Answer, request, send, with_body},
    errors::SECRET,
};

/// One failure, provoked over a socket.
pub struct Case {
    /// What goes wrong.
    pub name: &'static str,
    /// The bytes that provoke it.
    pub request: Vec<u8>,
    /// The status that the framework gives it.
    pub status: u16,
    /// The code of the book.
    pub code: Option<&'static str>,
    /// The message; what ends in `…` is a beginning.
    pub message: &'static str,
    /// The parameter.
    pub param: Option<&'static str>,
    /// Headers that must be there.
    pub headers: &'static [(&'static str, &'static str)],
}

/// A case without parameter or headers.
#[must_use]
pub fn case(
    name: &'static str,
    request: Vec<u8>,
    (status, code): (u16, &'static str),
    message: &'static str,
) -> Case {
    Case { name, request, status, code: Some(code), message, param: None, headers: &[] }
}

/// An order in JSON.
#[must_use]
pub fn order(body: &str) -> Vec<u8> {
    with_body("POST", "/orders", &[("content-type", "application/json")], body)
}

/// The failures that are the same in every framework.
#[must_use]
pub fn common() -> Vec<Case> {
    let get = |path: &str| request("GET", path, &[]);
    let broken = "Something broke on our side.";
    vec![
        case("unknown route", get("/nowhere"), (404, "route_unknown"), "no such route"),
        Case {
            param: Some("lamp"),
            ..case("an error of the API", get("/own"), (409, "out_of_stock"), "only 2 left")
        },
        Case {
            headers: &[("retry-after", "7")],
            ..case("masked 5xx", get("/down"), (503, "ledger_down"), "Service Unavailable")
        },
        Case {
            param: Some("lamp"),
            ..case("an error of a task", get("/spawn"), (409, "out_of_stock"), "only 2 left")
        },
        case("panic", get("/panic"), (500, "internal"), broken),
        case("panic after an await", get("/panic-late"), (500, "internal"), broken),
        case("a handler's own text in a 5xx", get("/leak"), (500, "internal"), broken),
        case("a handler's own text below 500", get("/text"), (403, "invalid_request"), "no entry"),
        case("a text too long", get("/long"), (403, "invalid_request"), "Forbidden"),
        Case {
            headers: &[("retry-after", "3")],
            ..case("timeout", get("/slow"), (504, "too_slow"), "Gateway Timeout")
        },
    ]
}

/// The failures of [`common`] that every framework can have, with its words for an unknown route.
#[must_use]
pub fn essential(unknown_route: &'static str) -> Vec<Case> {
    let mut cases = common();
    let left_out = ["a text too long", "panic after an await", "timeout"];
    cases.retain(|case| !left_out.contains(&case.name));
    cases[0].message = unknown_route;
    cases
}

/// Sends every case and checks what comes back.
///
/// # Panics
///
/// Where something else comes back.
pub fn check(server: SocketAddr, cases: &[Case]) {
    for case in cases {
        let answer = send(server, &case.request);
        let (name, body) = (case.name, enveloped(&answer));
        println!("{name}: {} {}", answer.status, answer.text());
        assert_eq!(answer.status, case.status, "{name}: {body}");
        assert_eq!(body["code"], json!(case.code), "{name}");
        assert_eq!(body["param"], json!(case.param), "{name}");
        let message = body["message"].as_str().expect("a message");
        match case.message.strip_suffix('…') {
            Some(beginning) => assert!(message.starts_with(beginning), "{name}: {message}"),
            None => assert_eq!(message, case.message, "{name}"),
        }
        for (header, value) in case.headers {
            assert_eq!(answer.header(header), Some(*value), "{name}");
        }
    }
}

/// The body of an error in the envelope, whose id is that of the header.
///
/// # Panics
///
/// Where it is none, or where it tells the secret.
#[must_use]
pub fn enveloped(answer: &Answer) -> Value {
    assert!(!String::from_utf8_lossy(&answer.raw).contains(SECRET), "the secret left");
    assert_eq!(answer.header("content-type"), Some("application/json"), "{}", answer.text());
    let length = answer.header("content-length").map(str::to_owned);
    assert_eq!(length, Some(answer.body.len().to_string()));
    let body = answer.json();
    let members: Vec<_> = body.as_object().expect("an object").keys().collect();
    assert_eq!(members, ["code", "doc_url", "message", "param", "request_id", "type"]);
    let id = answer.header("x-request-id").expect("an id");
    assert_eq!(body["request_id"], id);
    body
}

/// The failures of [`essential`] and these as a layer answers them that keeps the framework's texts
/// to itself.
///
/// # Panics
///
/// Where something else comes back.
pub fn check_without_reasons(server: SocketAddr, rejections: Vec<Case>) {
    let mut cases = essential("no such route");
    cases.extend(rejections);
    for case in &mut cases {
        case.message = match (case.code, case.status) {
            // Errors of the API have their own words.
            (Some("out_of_stock"), _) => continue,
            (Some("invalid_request"), 400) => "not a request of this API",
            (Some("body_misshapen"), _) => "the body has another shape",
            (Some("body_too_large"), _) => "the body is too large",
            (Some("body_not_json"), _) => "send application/json",
            (Some("route_unknown"), _) => "no such route",
            (Some("method_not_allowed"), _) => "use another method",
            (_, 403) => "Forbidden",
            _ => case.message,
        };
        case.param = None;
    }
    check(server, &cases);
}

/// How ids come and go where the layer was told the name `x-correlation-id`.
///
/// # Panics
///
/// Where something else happens.
pub fn check_other_header(server: SocketAddr) {
    for (path, id) in [("/own", "corr_1"), ("/nowhere", "corr_1"), ("/traced", "own_1")] {
        let headers = [("x-correlation-id", "corr_1"), ("x-request-id", "req_1")];
        let answer = send(server, &request("GET", path, &headers));
        assert_eq!(answer.json()["request_id"], id, "{path}");
        assert_eq!(answer.header("x-correlation-id"), Some(id), "{path}");
        assert_eq!(answer.header("x-request-id"), None, "{path}");
    }
}

/// How ids come and go.
///
/// # Panics
///
/// Where something else happens.
pub fn check_ids(server: SocketAddr) {
    let ask = |path: &str, id: &str| send(server, &request("GET", path, &[("x-request-id", id)]));
    let longest = "x".repeat(128);
    for id in ["req_1", "<script>", "\"\\'", &longest] {
        for path in ["/nowhere", "/own", "/panic", "/spawn"] {
            assert_eq!(enveloped(&ask(path, id))["request_id"], id, "{path}");
        }
    }
    assert_eq!(enveloped(&ask("/traced", "req_other"))["request_id"], "own_1");
    let too_long = "x".repeat(129);
    for hostile in [&too_long, "a b", "\u{e4}", "a\tb", ""] {
        for path in ["/nowhere", "/own", "/panic", "/ok"] {
            let answer = ask(path, hostile);
            let id = answer.header("x-request-id").expect("an id").to_owned();
            assert!(id.starts_with("req_") && id.len() == 36, "{hostile:?}: {id}");
        }
    }
    // The second line of the smuggled value is a header of its own, and stays in the request.
    let smuggled = ask("/nowhere", "req_1\r\nx-evil: 1");
    assert_eq!(enveloped(&smuggled)["request_id"], "req_1");
    assert_eq!(smuggled.header("x-evil"), None);
    let encoded = ask("/own", "req_1%0d%0ax-evil:1");
    assert_eq!(enveloped(&encoded)["request_id"], "req_1%0d%0ax-evil:1");
    assert_ne!(
        ask("/nowhere", "").header("x-request-id"),
        ask("/nowhere", "").header("x-request-id")
    );
}
