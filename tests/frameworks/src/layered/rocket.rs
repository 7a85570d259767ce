//! Rocket.

use std::{marker::PhantomData, net::SocketAddr};

use errorbook::{ErrorResponse, rocket::ErrorLayer};
use errorbook_tests_common::StorageError;
use rocket::{
    Build, Config, Data, Request, Rocket, Route,
    data::{Limits, ToByteUnit as _},
    fairing::AdHoc,
    get,
    http::{ContentType, Method, Status},
    post,
    request::{FromRequest, Outcome},
    response::{Responder, status::Custom, stream::TextStream},
    route, routes,
    serde::json::Json,
};

use super::{
    BARE, HTML, JSON, LARGEST_BODY, LONG_TEXT, OTHER_HEADER, Order, PATIENCE, STREAMED, Servers,
    TEXT, Tell, of_library, panic_late, panic_now, slow, spawned, with_layers,
};
use crate::{
    cases::{Case, SECRET, typed},
    server,
};

struct Task<E>(PhantomData<fn() -> E>);

impl<E> Clone for Task<E> {
    fn clone(&self) -> Self {
        Self(PhantomData)
    }
}

#[rocket::async_trait]
impl<E: Case + for<'r> Responder<'r, 'static>> route::Handler for Task<E> {
    async fn handle<'r>(&self, request: &'r Request<'_>, _: Data<'r>) -> route::Outcome<'r> {
        let case = request.param::<String>(0).and_then(Result::ok).unwrap_or_default();
        route::Outcome::from(request, spawned::<E>(case).await)
    }
}

struct Id(String);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Id {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let id = request.headers().get_one("x-request-id").unwrap_or_default();
        Outcome::Success(Self(id.to_owned()))
    }
}

/// An error that became a response without its request.
#[get("/made")]
fn made() -> ErrorResponse {
    ErrorResponse::new(&typed::CaseError::DerivedCode)
}

#[get("/library")]
fn library() -> StorageError {
    of_library()
}

#[get("/fine")]
fn fine(id: Id) -> String {
    id.0
}

#[post("/orders", format = "json", data = "<order>")]
fn order(order: Json<Order>) -> String {
    order.into_inner().total()
}

#[get("/orders/<id>")]
fn place(id: u32) -> String {
    id.to_string()
}

#[get("/search?<limit>")]
fn search(limit: u32) -> String {
    limit.to_string()
}

/// Rocket has no timeout for handlers; this is how its users write one.
#[get("/slow")]
async fn sleeps() -> Result<&'static str, Status> {
    tokio::time::timeout(PATIENCE, slow()).await.map_err(|_| Status::GatewayTimeout)
}

#[get("/panic")]
fn panics() -> String {
    panic_now()
}

#[get("/panic-late")]
async fn panics_late() -> String {
    panic_late().await
}

#[get("/text")]
fn text() -> Custom<&'static str> {
    Custom(Status::Forbidden, TEXT)
}

#[get("/long-text")]
fn long_text() -> Custom<&'static str> {
    Custom(Status::Forbidden, LONG_TEXT)
}

#[get("/leak")]
fn leak() -> Custom<&'static str> {
    Custom(Status::InternalServerError, SECRET)
}

#[get("/not-modified")]
fn not_modified() -> Custom<()> {
    Custom(Status::NotModified, ())
}

#[get("/stream")]
fn streamed() -> Custom<TextStream![&'static str]> {
    let pieces = TextStream! {
        for piece in STREAMED {
            yield piece;
        }
    };
    Custom(Status::InternalServerError, pieces)
}

type Typed = Custom<(ContentType, &'static str)>;

#[get("/json")]
fn json() -> Typed {
    Custom(Status::BadRequest, (ContentType::JSON, JSON))
}

#[get("/html")]
fn html() -> Typed {
    Custom(Status::BadRequest, (ContentType::HTML, HTML))
}

#[get("/grpc")]
fn grpc() -> Typed {
    Custom(Status::BadRequest, (ContentType::new("application", "grpc"), "x"))
}

fn app<E: Case + for<'r> Responder<'r, 'static>>() -> Rocket<Build> {
    let limits = Limits::new().limit("json", LARGEST_BODY.bytes());
    let log_level = rocket::log::LogLevel::Off;
    let config = Config { port: 0, log_level, limits, ..Config::default() };
    rocket::custom(config)
        .mount("/errors", [server::rocket::cases::<E>()])
        .mount("/tasks", [Route::new(Method::Get, "/<case>", Task::<E>(PhantomData))])
        .mount("/", routes![made, library, fine, order, place, search, sleeps, panics, panics_late])
        .mount("/", routes![text, long_text, leak, not_modified, streamed, json, html, grpc])
}

fn serve(tell: &Tell, name: &'static str, app: Rocket<Build>) {
    let tell = tell.clone();
    let tell = AdHoc::on_liftoff("tell the port", move |rocket| {
        Box::pin(async move {
            let config = rocket.config();
            let _ = tell.send((name, SocketAddr::new(config.address, config.port)));
        })
    });
    tokio::spawn(app.attach(tell).launch());
}

pub(crate) fn start() -> Servers {
    Servers::start(async |tell| {
        serve(tell, BARE, app::<typed::CaseError>());
        with_layers!(OTHER_HEADER, |name, layer, E| serve(tell, name, app::<E>().attach(layer)));
    })
}
