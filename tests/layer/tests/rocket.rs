//! The layer for Rocket, over sockets.

use std::{net::SocketAddr, sync::mpsc};

use errorbook::{ErrorResponse, layer::rocket::ErrorLayer};
use errorbook_tests_layer::{
    client::{request, send},
    errors::{OrderError, SECRET, SiteApi},
    server::{self, Answer},
    table::{
        case, check, check_ids, check_other_header, check_without_reasons, enveloped, essential,
    },
};
use rocket::{
    Config, Request,
    fairing::AdHoc,
    get,
    http::Status,
    log::LogLevel,
    request::{FromRequest, Outcome},
    response::status::Custom,
    routes,
};

struct Id(String);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Id {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        Outcome::Success(Self(request.headers().get_one("x-request-id").unwrap_or("").into()))
    }
}

#[get("/ok")]
fn ok(id: Id) -> String {
    id.0
}

#[get("/own")]
async fn own() -> Answer {
    server::own().await
}

#[get("/traced")]
async fn traced() -> Answer {
    server::traced().await
}

/// An error that became a response without its request.
#[get("/made")]
fn made() -> ErrorResponse {
    ErrorResponse::new(&OrderError::OutOfStock { left: 2, item: "lamp" })
}

#[get("/spawn")]
async fn spawn() -> Answer {
    server::spawn().await
}

#[get("/down")]
fn down() -> Answer {
    Err(OrderError::ledger_down())
}

#[get("/panic")]
fn panics() -> String {
    panic!("{SECRET}")
}

#[get("/leak")]
fn leak() -> Custom<&'static str> {
    Custom(Status::InternalServerError, SECRET)
}

#[get("/text")]
fn text() -> Custom<&'static str> {
    Custom(Status::Forbidden, "no entry")
}

fn serve(layer: ErrorLayer<SiteApi>) -> SocketAddr {
    let (tell, told) = mpsc::channel();
    server::serve(async move || {
        let config = Config { port: 0, log_level: LogLevel::Off, ..Config::default() };
        let tell = AdHoc::on_liftoff("tell the port", move |rocket| {
            Box::pin(async move {
                let config = rocket.config();
                let _ = tell.send(SocketAddr::new(config.address, config.port));
            })
        });
        rocket::custom(config)
            .mount("/", routes![ok, own, traced, made, spawn, down, panics, leak, text])
            .attach(layer)
            .attach(tell)
            .launch()
            .await
            .unwrap();
    });
    told.recv().unwrap()
}

#[test]
fn failures_are_answered_in_the_envelope() {
    let server = serve(ErrorLayer::new());
    check(server, &essential("no such route"));
    check(
        server,
        &[case(
            "wrong method",
            request("DELETE", "/own", &[]),
            (404, "route_unknown"),
            "no such route",
        )],
    );
    check_ids(server);
    let made = send(server, &request("GET", "/made", &[("x-request-id", "req_1")]));
    assert_eq!(enveloped(&made)["request_id"], "req_1");
}

#[test]
fn the_words_of_the_framework_can_stay_inside() {
    check_without_reasons(serve(ErrorLayer::new().without_reasons()), Vec::new());
}

#[test]
fn the_header_can_have_another_name() {
    let name = "x-correlation-id";
    check_other_header(serve(ErrorLayer::new().request_id_header(name)));
}
