//! The layer for salvo, over sockets.

use std::{net::SocketAddr, sync::mpsc};

use errorbook::layer::salvo::ErrorLayer;
use errorbook_tests_layer::{
    client::request,
    errors::{OrderError, SECRET, SiteApi},
    server::{self, Answer},
    table::{
        Case, case, check, check_ids, check_other_header, check_without_reasons, essential, order,
    },
};
use salvo_core::{
    Listener as _, Request, Response, Router, Server, Service,
    conn::{Acceptor as _, TcpListener},
    handler,
    http::{ParseError, StatusCode},
};

#[handler]
async fn ok(request: &Request) -> String {
    request.header("x-request-id").unwrap_or_default()
}

#[handler]
async fn own() -> Answer {
    server::own().await
}

#[handler]
async fn traced() -> Answer {
    server::traced().await
}

#[handler]
async fn spawn() -> Answer {
    server::spawn().await
}

#[handler]
async fn down() -> Answer {
    Err(OrderError::ledger_down())
}

#[handler]
async fn panics() {
    panic!("{SECRET}");
}

#[handler]
async fn leak(response: &mut Response) {
    response.status_code(StatusCode::INTERNAL_SERVER_ERROR).render(SECRET);
}

#[handler]
async fn text(response: &mut Response) {
    response.status_code(StatusCode::FORBIDDEN).render("no entry");
}

#[handler]
async fn place(request: &mut Request) -> Result<String, ParseError> {
    Ok(request.parse_json::<Vec<u32>>().await?.len().to_string())
}

fn service(layer: ErrorLayer<SiteApi>) -> Service {
    let get = |path: &str, router: Router| Router::with_path(path).push(router);
    let router = Router::new()
        .push(get("ok", Router::new().get(ok)))
        .push(get("own", Router::new().get(own)))
        .push(get("traced", Router::new().get(traced)))
        .push(get("spawn", Router::new().get(spawn)))
        .push(get("down", Router::new().get(down)))
        .push(get("panic", Router::new().get(panics)))
        .push(get("leak", Router::new().get(leak)))
        .push(get("text", Router::new().get(text)))
        .push(get("orders", Router::new().post(place)));
    Service::new(router).hoop(layer)
}

fn serve(layer: ErrorLayer<SiteApi>) -> SocketAddr {
    let (tell, told) = mpsc::channel();
    server::serve(async move || {
        let acceptor = TcpListener::new("127.0.0.1:0").bind().await;
        let address = acceptor.holdings()[0].local_addr.clone();
        tell.send(address.into_std().unwrap()).unwrap();
        Server::new(acceptor).serve(service(layer)).await;
    });
    told.recv().unwrap()
}

#[test]
fn failures_are_answered_in_the_envelope() {
    let server = serve(ErrorLayer::new());
    check(server, &essential("no such route"));
    check(
        server,
        &[
            Case {
                headers: &[("allow", "GET")],
                ..case(
                    "wrong method",
                    request("DELETE", "/own", &[]),
                    (405, "method_not_allowed"),
                    "use another method",
                )
            },
            case("malformed JSON", order("{"), (400, "invalid_request"), "parse http data failed"),
        ],
    );
    check_ids(server);
}

#[test]
fn the_words_of_the_framework_can_stay_inside() {
    check_without_reasons(serve(ErrorLayer::new().without_reasons()), Vec::new());
}

#[test]
fn the_header_can_have_another_name() {
    let name = http::HeaderName::from_static("x-correlation-id");
    check_other_header(serve(ErrorLayer::new().request_id_header(name)));
}
