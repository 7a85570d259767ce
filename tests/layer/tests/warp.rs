//! The layer for tower around warp, over sockets.

use std::net::SocketAddr;

use errorbook::layer::ErrorLayer;
use errorbook_tests_layer::{
    client::request,
    errors::{OrderError, SECRET, SiteApi},
    server,
    table::{case, check, check_ids, check_other_header, essential, order},
};
use http::StatusCode;
use hyper::server::conn::http1;
use hyper_util::{rt::TokioIo, service::TowerToHyperService};
use tower::Layer as _;
use warp::{Filter, Reply, reply::with_status};

fn routes() -> impl Filter<Extract = (impl Reply,), Error = warp::Rejection> + Clone {
    let ok = warp::path("ok").and(warp::get()).and(warp::header::<String>("x-request-id"));
    let get = |path| warp::path(path).and(warp::get());
    ok.or(get("own").then(server::own))
        .or(get("traced").then(server::traced))
        .or(get("spawn").then(server::spawn))
        .or(get("down").then(async || Err::<&str, _>(OrderError::ledger_down())))
        .or(get("panic").then(async || -> &str { panic!("{SECRET}") }))
        .or(get("leak").map(|| with_status(SECRET, StatusCode::INTERNAL_SERVER_ERROR)))
        .or(get("text").map(|| with_status("no entry", StatusCode::FORBIDDEN)))
        .or(warp::path("orders")
            .and(warp::post())
            .and(warp::body::json())
            .map(|order: Vec<u32>| order.len().to_string()))
}

fn serve(layer: ErrorLayer<SiteApi>) -> SocketAddr {
    let (listener, address) = server::listener();
    server::serve(async move || {
        let listener = tokio::net::TcpListener::from_std(listener).unwrap();
        loop {
            let (socket, _) = listener.accept().await.unwrap();
            let service = TowerToHyperService::new(layer.layer(warp::service(routes())));
            // A client that goes away is no failure of the server.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(socket), service).await;
        }
    });
    address
}

#[test]
fn failures_are_answered_in_the_envelope() {
    let server = serve(ErrorLayer::new());
    check(server, &essential("no such route"));
    check(
        server,
        &[
            case(
                "wrong method",
                request("DELETE", "/own", &[]),
                (405, "method_not_allowed"),
                "HTTP method not allowed",
            ),
            case(
                "malformed JSON",
                order("{"),
                (400, "invalid_request"),
                "Request body deserialize error: …",
            ),
        ],
    );
    check_ids(server);
}

#[test]
fn the_header_can_have_another_name() {
    let name = http::HeaderName::from_static("x-correlation-id");
    check_other_header(serve(ErrorLayer::new().request_id_header(name)));
}
