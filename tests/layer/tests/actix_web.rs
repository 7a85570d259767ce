//! The layer for actix-web, over sockets.

use std::{net::SocketAddr, sync::mpsc, time::Duration};

use actix_web::{
    App, Error, HttpRequest, HttpResponse, HttpServer,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    error::ErrorGatewayTimeout,
    http::header::HeaderName,
    middleware::{Next, from_fn},
    web,
};
use errorbook::layer::actix_web::ErrorLayer;
use errorbook_tests_layer::{
    client::{request, with_body},
    errors::{OrderError, SECRET, SiteApi},
    table::{
        Case, case, check, check_ids, check_other_header, check_without_reasons, common, order,
    },
};
use serde::Deserialize;

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

async fn ok(request: HttpRequest) -> String {
    let id = request.headers().get("x-request-id");
    id.and_then(|id| id.to_str().ok()).unwrap_or_default().to_owned()
}

async fn own() -> Result<&'static str, OrderError> {
    Err(OrderError::OutOfStock { left: 2, item: "lamp" })
}

async fn spawn() -> Result<&'static str, OrderError> {
    match actix_web::rt::spawn(own()).await {
        Ok(answer) => answer,
        Err(_) => Err(OrderError::ledger_down()),
    }
}

async fn panic_now() -> HttpResponse {
    panic!("{SECRET}");
}

async fn panic_late() -> HttpResponse {
    actix_web::rt::time::sleep(Duration::from_millis(5)).await;
    panic!("{SECRET}");
}

async fn place(order: web::Json<Order>) -> String {
    order.items.iter().map(|item| item.qty).sum::<u32>().to_string()
}

/// actix-web has no timeout for handlers; this is how its users write one.
async fn timeout(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    match actix_web::rt::time::timeout(Duration::from_millis(300), next.call(request)).await {
        Ok(answer) => answer,
        Err(_) => Err(ErrorGatewayTimeout(SECRET)),
    }
}

fn routes(config: &mut web::ServiceConfig) {
    let get = web::get;
    config
        .app_data(web::JsonConfig::default().limit(256))
        .route("/ok", get().to(ok))
        .service(web::resource("/own").get(own).head(own))
        .service(web::resource("/down").get(down).head(down))
        .route("/traced", get().to(async || Err::<&str, _>(OrderError::Traced("own_1"))))
        .route("/spawn", get().to(spawn))
        .route("/panic", get().to(panic_now))
        .route("/panic-late", get().to(panic_late))
        .route("/leak", get().to(async || HttpResponse::InternalServerError().body(SECRET)))
        .route("/text", get().to(async || HttpResponse::Forbidden().body("no entry")))
        .route("/long", get().to(async || HttpResponse::Forbidden().body("x".repeat(1025))))
        .route(
            "/slow",
            get().to(async || {
                actix_web::rt::time::sleep(Duration::from_secs(9)).await;
                "late"
            }),
        )
        .route("/orders/{id}", get().to(async |_: web::Path<u32>| "found"))
        .route("/search", get().to(async |query: web::Query<Search>| query.limit.to_string()))
        .service(web::resource("/orders").post(place));
}

async fn down() -> Result<&'static str, OrderError> {
    Err(OrderError::ledger_down())
}

fn serve(layer: ErrorLayer<SiteApi>) -> SocketAddr {
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let app =
                move || App::new().configure(routes).wrap(from_fn(timeout)).wrap(layer.clone());
            let server = HttpServer::new(app).workers(1).disable_signals();
            let server = server.bind("127.0.0.1:0").unwrap();
            tell.send(server.addrs()[0]).unwrap();
            server.run().await.unwrap();
        });
    });
    told.recv().unwrap()
}

/// What actix-web rejects, in its own words and with its own statuses.
fn rejections() -> Vec<Case> {
    let json = "Json deserialize error: …";
    let too_large = format!(r#"{{"items":[],"pad":"{}"}}"#, "x".repeat(300));
    let text = [("content-type", "text/plain")];
    vec![
        Case {
            headers: &[("allow", "GET, HEAD")],
            ..case(
                "wrong method",
                request("DELETE", "/own", &[]),
                (405, "method_not_allowed"),
                "use another method",
            )
        },
        case(
            "wrong method of App::route",
            request("DELETE", "/ok", &[]),
            (404, "route_unknown"),
            "no such route",
        ),
        case("malformed JSON", order("{"), (400, "invalid_request"), json),
        case("wrong shape", order(r#"{"items":[{"qty":"two"}]}"#), (400, "invalid_request"), json),
        case(
            "wrong content type",
            with_body("POST", "/orders", &text, "{}"),
            (400, "invalid_request"),
            "Content type error",
        ),
        case("body too large", order(&too_large), (413, "body_too_large"), "JSON payload …"),
        case("bad path parameter", request("GET", "/orders/abc", &[]), (404, "route_unknown"), "…"),
        case(
            "bad query parameter",
            request("GET", "/search?limit=many", &[]),
            (400, "invalid_request"),
            "Query deserialize error: …",
        ),
    ]
}

#[test]
fn failures_are_answered_in_the_envelope() {
    let server = serve(ErrorLayer::new());
    check(server, &common());
    check(server, &rejections());
}

#[test]
fn the_words_of_the_framework_can_stay_inside() {
    check_without_reasons(serve(ErrorLayer::new().without_reasons()), rejections());
}

#[test]
fn ids_come_and_go() {
    check_ids(serve(ErrorLayer::new()));
}

#[test]
fn the_header_can_have_another_name() {
    let name = HeaderName::from_static("x-correlation-id");
    check_other_header(serve(ErrorLayer::new().request_id_header(name)));
}
