//! Tests of what the table has no rows for: the settings of a layer, ids on each route, and what
//! only one framework does.

use std::{net::SocketAddr, time::Duration};

use errorbook_tests_net::client::{Answer, request};
use serde_json::json;

use super::{
    BARE, NEGOTIATING, OTHER_HEADER, PLAIN, SHOWING, Servers, WITH_OTHER_HEADER, check,
    rows::{Answer as Kind, ID_OF_ERROR, ROWS},
};
use crate::{fallback::words, protocol::send};

/// Declares the tests that are the same for all frameworks.
macro_rules! in_each_framework {
    ($($feature:literal: $framework:ident,)*) => {$(
        #[cfg(feature = $feature)]
        mod $framework {
            use std::sync::LazyLock;

            use super::super::Servers;

            pub(super) static SERVERS: LazyLock<Servers> =
                LazyLock::new(crate::layered::$framework::start);

            #[test]
            fn the_row_can_have_the_word() {
                super::the_row_can_have_the_word(&SERVERS);
            }

            #[test]
            fn mistakes_have_plain_words() {
                super::mistakes_have_plain_words(&SERVERS);
            }

            #[test]
            fn the_request_chooses_the_envelope() {
                super::the_request_chooses_the_envelope(&SERVERS);
            }

            #[test]
            fn the_envelope_can_show_the_request() {
                super::the_envelope_can_show_the_request(&SERVERS);
            }

            #[test]
            fn the_header_can_have_another_name() {
                super::the_header_can_have_another_name(&SERVERS);
            }

            #[test]
            fn ids_are_sent_back() {
                super::ids_are_sent_back(&SERVERS);
            }

            #[test]
            fn hostile_ids_are_replaced() {
                super::hostile_ids_are_replaced(&SERVERS);
            }
        }
    )*};
}

in_each_framework! {
    "actix-web": actix_web,
    "axum": axum,
    "poem": poem,
    "rocket": rocket,
    "salvo": salvo,
    "tower": http,
    "warp": warp,
}

fn get(address: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Answer {
    send(address, request("GET", path, headers, "")).unwrap()
}

/// Returns the answer of the layer with the usual settings.
fn typed(servers: &Servers, path: &str, id: &str) -> Answer {
    get(servers.of("typed").unwrap(), path, &[("x-request-id", id)])
}

/// Checks that every failure of the framework has the message of the book's row.
fn the_row_can_have_the_word(servers: &Servers) {
    let failures = ROWS.iter().filter(|row| matches!(row.answer, Kind::Framework));
    for row in failures {
        let cell = check::in_words_of_the_row(servers, row);
        assert!(cell.is_ok(), "{}: {cell:?}", row.what);
    }
}

/// Checks that no text of a framework is sent, and that those which are known have a sentence.
fn mistakes_have_plain_words(servers: &Servers) {
    let (address, bare) = (servers.of(PLAIN).unwrap(), servers.of(BARE).unwrap());
    for row in ROWS.iter().filter(|row| matches!(row.answer, Kind::Framework)) {
        let headers: Vec<_> = row.header.into_iter().collect();
        let ask = |address| send(address, request(row.method, row.path, &headers, row.body));
        let (answer, bare) = (ask(address).unwrap(), ask(bare).unwrap());
        let body = answer.json();
        let message = body["message"].as_str().unwrap();
        let text = String::from_utf8_lossy(&bare.body).trim().to_owned();
        let (_, of_row) = words(answer.status);
        let is_sentence = message.starts_with("the ") || message.starts_with("a value in the ");
        let is_about = body["param"].as_str().is_some_and(|param| message.contains(param));
        assert!(
            message == of_row || is_sentence || is_about,
            "{}: {text:?} is {message:?}",
            row.what
        );
        if text.contains("line 1") {
            assert!(!message.contains("line 1"), "{}: {message:?}", row.what);
        }
    }
}

fn the_envelope_can_show_the_request(servers: &Servers) {
    let address = servers.of(SHOWING).unwrap();
    for (target, path) in [
        ("/library?key=secret", "/library"),
        ("/no%20where?q", "/no%20where"),
        ("/panic", "/panic"),
    ] {
        let body = get(address, target, &[]).json();
        assert_eq!((&body["method"], &body["path"]), (&json!("GET"), &json!(path)), "{body}");
        let time = humantime::parse_rfc3339(body["timestamp"].as_str().unwrap()).unwrap();
        assert!(time.elapsed().unwrap() < Duration::from_mins(1), "{body}");
    }
    let body = send(address, request("DELETE", "/fine", &[], "")).unwrap().json();
    assert_eq!((&body["method"], &body["path"]), (&json!("DELETE"), &json!("/fine")), "{body}");
    let long = format!("/{}", "a".repeat(1024));
    assert_eq!(get(address, &long, &[]).json()["path"], json!(null));
}

fn the_request_chooses_the_envelope(servers: &Servers) {
    let address = servers.of(NEGOTIATING).unwrap();
    for (accept, media_type) in [
        ("application/problem+json", "application/problem+json"),
        ("application/problem+json;q=0.1, application/json", "application/json"),
        ("*/*", "application/json"),
        ("image/png", "application/json"),
    ] {
        for path in ["/library", "/nowhere", "/panic", "/text"] {
            let answer = get(address, path, &[("accept", accept), ("x-request-id", "req_1")]);
            let sent = answer.header("content-type");
            assert_eq!(sent, Some(media_type), "{path}: {accept}");
            assert_eq!(answer.json()["request_id"], "req_1", "{path}: {accept}");
            let vary = answer.values("vary");
            assert!(
                vary.iter().any(|value| value.eq_ignore_ascii_case("accept")),
                "{path}: {vary:?}"
            );
            let is_problem = media_type == "application/problem+json";
            assert_eq!(answer.json()["detail"].is_string(), is_problem, "{path}: {accept}");
        }
        // It names another book.
        let answer = get(address, "/errors/param", &[("accept", accept)]);
        assert_eq!(answer.header("content-type"), Some("application/json"), "{accept}");
        assert_eq!(answer.json()["doc_url"], "https://docs.example.com/errors#param");
    }
}

fn the_header_can_have_another_name(servers: &Servers) {
    let address = servers.of(WITH_OTHER_HEADER).unwrap();
    let client = "corr_1";
    let paths =
        [("/errors/param", client), ("/nowhere", client), ("/errors/request_id", ID_OF_ERROR)];
    for (path, id) in paths {
        let answer = get(address, path, &[(OTHER_HEADER, client), ("x-request-id", "req_2")]);
        assert_eq!(answer.json()["request_id"], id, "{path}");
        assert_eq!(answer.header(OTHER_HEADER), Some(id), "{path}");
        assert_eq!(answer.header("x-request-id"), None, "{path}");
    }
}

fn ids_are_sent_back(servers: &Servers) {
    let longest = "x".repeat(128);
    // The last one would become two lines if it were decoded.
    for id in ["req_9", "<script>", "\"\\'", &longest, "req_9%0d%0ax-evil:1"] {
        for path in ["/nowhere", "/errors/param", "/panic", "/tasks/param"] {
            let answer = typed(servers, path, id);
            assert_eq!(answer.json()["request_id"], id, "{path}");
            assert_eq!(answer.header("x-request-id"), Some(id), "{path}");
            assert_eq!(answer.header("x-evil"), None, "{path}");
        }
    }
}

fn hostile_ids_are_replaced(servers: &Servers) {
    let too_long = "x".repeat(129);
    for id in [&too_long, "a b", "\u{e4}", "a\tb", ""] {
        for path in ["/nowhere", "/errors/param", "/panic", "/fine"] {
            let answer = typed(servers, path, id);
            let new = answer.header("x-request-id").expect("every answer has an id");
            assert!(new.starts_with("req_") && new.len() == 36, "{id:?}, {path}: {new}");
        }
    }
    let new = || typed(servers, "/nowhere", "").header("x-request-id").map(str::to_owned);
    assert_ne!(new(), new(), "every request has an id of its own");
}

/// The handler makes the response without the request.
#[cfg(feature = "rocket")]
#[test]
fn rocket_finishes_a_response_that_a_handler_made() {
    let answer = typed(&rocket::SERVERS, "/made", "req_9");
    assert_eq!(answer.json()["code"], "derived_code");
    assert_eq!(answer.json()["request_id"], "req_9");
}

/// Only a resource of actix-web answers a wrong method with 405.
#[cfg(feature = "actix-web")]
#[test]
fn actix_web_does_not_know_the_methods_of_a_route() {
    let address = actix_web::SERVERS.of("typed").unwrap();
    let answer = send(address, request("DELETE", "/got", &[], "")).unwrap();
    assert_eq!((answer.status, &answer.json()["code"]), (404, &json!("route_unknown")));
    assert_eq!(answer.json()["message"], "no such route");
}

/// The error becomes a response in the layer itself.
#[cfg(feature = "actix-web")]
#[test]
fn actix_web_answers_an_error_that_panics_when_it_is_shown() {
    let answer = typed(&actix_web::SERVERS, "/grenade", "req_9");
    assert_eq!((answer.status, &answer.json()["code"]), (500, &json!("internal")));
    assert_eq!(answer.json()["request_id"], "req_9");
}

#[cfg(feature = "axum")]
#[test]
fn axum_tells_a_param_only_if_it_has_a_name() {
    let address = axum::SERVERS.of("typed").unwrap();
    let answer = get(address, "/numbers/abc", &[]);
    assert_eq!((answer.status, &answer.json()["param"]), (400, &json!(null)));
    assert_eq!(answer.json()["message"], "Invalid URL: Cannot parse `abc` to a `u32`");
    let headers = [("content-type", "application/json")];
    let answer = send(address, request("POST", "/orders", &headers, "{}")).unwrap();
    assert_eq!((answer.status, &answer.json()["param"]), (422, &json!("items")));
    assert_eq!(answer.json()["code"], "body_misshapen");
}
