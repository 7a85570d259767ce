//! actix-web.

use std::{convert::Infallible, sync::mpsc, thread};

use actix_web::{
    App, Error, HttpRequest, HttpResponse, HttpServer, ResponseError,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    error::ErrorGatewayTimeout,
    http::header::{ContentType, HeaderName},
    middleware::{Next, from_fn},
    rt::{System, spawn, time::timeout},
    web::{self, Bytes, get},
};
use errorbook::actix_web::ErrorLayer;
use futures_util::stream;

use super::{
    BARE, HTML, JSON, LARGEST_BODY, LONG_TEXT, OTHER_HEADER, Order, PATIENCE, STREAMED, Search,
    Servers, TEXT, of_library, panic_late, panic_now, slow, spawned, with_layers,
};
use crate::{
    cases::{Case, SECRET, typed},
    server::{self, FINE},
};

async fn task<E: Case>(case: web::Path<String>) -> Result<&'static str, E> {
    spawned(case.into_inner()).await
}

async fn fine(request: HttpRequest) -> String {
    let id = request.headers().get("x-request-id");
    id.and_then(|id| id.to_str().ok()).unwrap_or_default().to_owned()
}

async fn order(order: web::Json<Order>) -> String {
    order.total()
}

/// actix-web has no timeout for handlers; this is how its users write one.
async fn in_time(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    match timeout(PATIENCE, next.call(request)).await {
        Ok(answer) => answer,
        Err(_) => Err(ErrorGatewayTimeout(SECRET)),
    }
}

/// An error whose text panics, from a middleware inside the layer.
#[derive(Debug)]
struct Grenade;

impl std::fmt::Display for Grenade {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        panic!("{SECRET}")
    }
}

impl ResponseError for Grenade {}

async fn refuse(
    _: ServiceRequest,
    _: Next<impl MessageBody>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    Err(Grenade.into())
}

async fn streamed() -> HttpResponse {
    let pieces = STREAMED.map(|piece| Ok::<_, Infallible>(Bytes::from(piece)));
    let mut answer = HttpResponse::InternalServerError();
    answer.content_type(ContentType::plaintext()).streaming(stream::iter(pieces))
}

fn long_text() -> HttpResponse {
    HttpResponse::Forbidden().content_type(ContentType::plaintext()).body(LONG_TEXT)
}

fn with_type(content_type: &'static str, body: &'static str) -> actix_web::Route {
    get()
        .to(move || async move { HttpResponse::BadRequest().content_type(content_type).body(body) })
}

fn routes<E: Case + ResponseError>(config: &mut web::ServiceConfig) {
    // Only a resource answers a wrong method with 405.
    let at = web::resource::<&str>;
    config
        .app_data(web::JsonConfig::default().limit(LARGEST_BODY))
        .service(server::actix_web::cases::<E>("errors"))
        .route("/tasks/{case}", web::route().to(task::<E>))
        .service(at("/fine").get(fine))
        .service(at("/orders").post(order))
        .service(at("/orders/{id}").get(async |id: web::Path<u32>| id.to_string()))
        .service(at("/search").get(async |query: web::Query<Search>| query.limit.to_string()))
        .service(at("/slow").get(slow).wrap(from_fn(in_time)))
        .service(at("/grenade").get(async || FINE).wrap(from_fn(refuse)))
        .service(at("/panic").get(async || panic_now()))
        .service(at("/panic-late").get(panic_late))
        .service(at("/text").get(async || HttpResponse::Forbidden().body(TEXT)))
        .service(at("/long-text").get(async || long_text()))
        .service(at("/leak").get(async || HttpResponse::InternalServerError().body(SECRET)))
        .service(at("/not-modified").get(async || HttpResponse::NotModified().finish()))
        .service(at("/stream").get(streamed))
        .route("/library", get().to(async || Err::<&str, _>(of_library())))
        .route("/got", get().to(async || FINE))
        .route("/json", with_type("application/json", JSON))
        .route("/html", with_type("text/html", HTML))
        .route("/grpc", with_type("application/grpc", "x"));
}

pub(crate) fn start() -> Servers {
    let (tell, told) = mpsc::channel();
    macro_rules! serve {
        ($name:expr, $app:expr) => {{
            let (listener, address) = server::listener();
            let _ = tell.send(($name, address));
            let server = HttpServer::new(move || $app).workers(1).listen(listener);
            spawn(server.expect("the port is ours").run());
        }};
    }
    thread::spawn(move || {
        System::new().block_on(async {
            serve!(BARE, App::new().configure(routes::<typed::CaseError>));
            let header = HeaderName::from_static(OTHER_HEADER);
            with_layers!(header, |name, layer, E| {
                serve!(name, App::new().configure(routes::<E>).wrap(layer.clone()));
            });
            std::future::pending::<()>().await;
        });
    });
    Servers::told(&told)
}
