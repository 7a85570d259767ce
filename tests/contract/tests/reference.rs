//! The reference page, served by axum and by actix-web, with and without a layer.

use std::{net::SocketAddr, thread};

use actix_web::{App, HttpServer, rt::System, web};
use axum::{Router, routing::get};
use errorbook::{Contract, reference, tower::ErrorLayer};
use errorbook_tests_contract::{OfTyped, PayError};
use errorbook_tests_net::{
    client::{Answer, request, send_blocking},
    server::{listener, serve},
};

async fn fail() -> Result<&'static str, PayError> {
    Err(PayError::Closed)
}

async fn quiet() -> Result<&'static str, PayError> {
    Err(PayError::Quiet)
}

fn axum() -> SocketAddr {
    let (listener, address) = listener();
    serve(async || {
        let listener = tokio::net::TcpListener::from_std(listener).unwrap();
        let app = Router::new()
            .route("/closed", get(fail))
            .route("/quiet", get(quiet))
            .nest_service("/errors", reference::<OfTyped>())
            .layer(ErrorLayer::<OfTyped>::new());
        axum::serve(listener, app).await.unwrap();
    });
    address
}

fn actix_web() -> SocketAddr {
    let (listener, address) = listener();
    let app = || {
        App::new()
            .wrap(errorbook::actix_web::ErrorLayer::<OfTyped>::new())
            .route("/closed", web::get().to(fail))
            .route("/quiet", web::get().to(quiet))
            .service(web::scope("/errors").service(reference::<OfTyped>()))
    };
    thread::spawn(move || {
        let server = HttpServer::new(app).workers(1).listen(listener).unwrap();
        System::new().block_on(server.run()).unwrap();
    });
    address
}

fn ask(server: SocketAddr, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    send_blocking(server, request(method, path, headers, "")).unwrap()
}

fn get_ok(server: SocketAddr, path: &str) -> Answer {
    let answer = ask(server, "GET", path, &[]);
    assert_eq!(answer.status, 200, "{path}");
    answer
}

macro_rules! in_both {
    ($($test:ident)*) => {
        mod on_axum { $(#[test] fn $test() { super::$test(super::axum()); })* }
        mod on_actix_web { $(#[test] fn $test() { super::$test(super::actix_web()); })* }
    };
}

in_both! {
    the_files_have_the_right_types
    a_known_tag_is_not_sent_again
    head_is_get_without_the_body
    other_methods_and_paths_are_failures_of_the_api
    doc_url_of_a_live_response_opens_its_entry
    the_contract_is_public
}

fn the_files_have_the_right_types(server: SocketAddr) {
    for (path, media_type, start) in [
        ("/errors", "text/html; charset=utf-8", "<!doctype html>"),
        ("/errors/", "text/html; charset=utf-8", "<!doctype html>"),
        ("/errors/errors.json", "application/json", "{\n  \"format\": 1"),
        ("/errors/errors.md", "text/markdown; charset=utf-8", "# Pay API"),
    ] {
        let answer = get_ok(server, path);
        assert_eq!(answer.header("content-type"), Some(media_type), "{path}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(answer.header("content-length"), Some(&*answer.body.len().to_string()));
        assert!(answer.text().to_lowercase().starts_with(&start.to_lowercase()), "{path}");
    }
}

fn a_known_tag_is_not_sent_again(server: SocketAddr) {
    let page = get_ok(server, "/errors/");
    let tag = page.header("etag").unwrap().to_owned();
    assert_ne!(Some(&*tag), get_ok(server, "/errors/errors.md").header("etag"));
    let list = format!("\"other\", {tag}");
    let weak = format!("W/{tag}");
    for known in [&*tag, &list, &weak, "*"] {
        let answer = ask(server, "GET", "/errors/", &[("if-none-match", known)]);
        assert_eq!((answer.status, answer.header("etag")), (304, Some(&*tag)), "{known}");
        assert!(answer.body.is_empty(), "{known}");
    }
    let answer = ask(server, "GET", "/errors/", &[("if-none-match", "\"other\"")]);
    assert_eq!((answer.status, answer.body), (200, page.body));
}

fn head_is_get_without_the_body(server: SocketAddr) {
    let (head, get) = (ask(server, "HEAD", "/errors/", &[]), get_ok(server, "/errors/"));
    assert_eq!(head.status, 200);
    assert!(head.body.is_empty());
    assert_eq!(head.header("content-length"), get.header("content-length"));
    assert_eq!(head.header("etag"), get.header("etag"));
}

fn other_methods_and_paths_are_failures_of_the_api(server: SocketAddr) {
    let answer = ask(server, "POST", "/errors/", &[]);
    assert_eq!((answer.status, answer.header("allow")), (405, Some("GET, HEAD")));
    assert_eq!(answer.json()["code"], "method_not_allowed");
    for path in ["/errors/other", "/errors/..%2ferrors.json", "/errors/errors.json/", "/errorsx"] {
        let answer = ask(server, "GET", path, &[]);
        assert_eq!(
            (answer.status, &answer.json()["code"]),
            (404, &"route_not_found".into()),
            "{path}"
        );
    }
}

fn doc_url_of_a_live_response_opens_its_entry(server: SocketAddr) {
    let failure = ask(server, "GET", "/quiet", &[]).json();
    let url = failure["doc_url"].as_str().unwrap();
    let (path, anchor) =
        url.strip_prefix("https://pay.example.com").unwrap().split_once('#').unwrap();
    let page = get_ok(server, path).text();
    assert!(page.contains(&format!("id=\"{anchor}\"")), "{anchor}");
}

fn the_contract_is_public(server: SocketAddr) {
    let text = get_ok(server, "/errors/errors.json").text();
    assert!(!text.contains("errorbook_tests_contract") && !text.contains("secret"));
    let contract: Contract = text.parse().unwrap();
    assert_eq!(contract.find("quiet").next().unwrap().status, 410);
    for path in ["/errors", "/errors/errors.md"] {
        assert!(!get_ok(server, path).text().contains("errorbook_tests_contract"), "{path}");
    }
}
