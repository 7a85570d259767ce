//! Rocket, and its `Responder` by hand.

use std::io::Cursor;

use errorbook::layer::rocket::ErrorLayer;
use rocket::{
    Config, Data, Request, Response, Route,
    fairing::AdHoc,
    get,
    http::{ContentType, Header, Method, Status},
    log::LogLevel,
    post,
    response::{self, Responder},
    route::{Handler, Outcome},
    routes,
    serde::json::Json,
};

use super::{FINE, Order, Variant, panics};
use crate::{
    errors::{Failures, ShopApi, ShopError},
    hand::{self, HandError, REQUEST_ID},
};

/// The id of a request, made once.
fn id<'r>(request: &'r Request<'_>) -> &'r String {
    request.local_cache(|| hand::id(request.headers().get_one(REQUEST_ID)))
}

impl<'r> Responder<'r, 'static> for HandError {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let body = self.body(id(request));
        let mut response = Response::build();
        response.status(Status::new(self.status())).header(ContentType::JSON);
        response.sized_body(body.len(), Cursor::new(body)).ok()
    }
}

struct Fail<E>(fn() -> E);

impl<E> Clone for Fail<E> {
    fn clone(&self) -> Self {
        Self(self.0)
    }
}

#[rocket::async_trait]
impl<E: Failures + for<'r> Responder<'r, 'static>> Handler for Fail<E> {
    async fn handle<'r>(&self, request: &'r Request<'_>, _: Data<'r>) -> Outcome<'r> {
        Outcome::from(request, Err::<(), _>(self.0()))
    }
}

#[get("/ok")]
fn ok() -> &'static str {
    FINE
}

#[get("/panic")]
fn panicking() -> &'static str {
    panics()
}

#[post("/orders", data = "<order>")]
fn order(order: Json<Order>) -> String {
    order.total()
}

fn failing<E: Failures + for<'r> Responder<'r, 'static>>() -> Vec<Route> {
    let fails = |path, failure| Route::new(Method::Get, path, Fail::<E>(failure));
    vec![
        fails("/out-of-stock", E::out_of_stock),
        fails("/down", E::ledger_down),
        fails("/misfit", E::misfit),
    ]
}

/// Rocket only listens where it has bound the port itself.
pub async fn serve(variant: Variant) {
    let config = Config { port: 0, log_level: LogLevel::Off, ..Config::default() };
    let tell = AdHoc::on_liftoff("tell the port", |rocket| {
        let config = rocket.config();
        super::tell((config.address, config.port).into());
        Box::pin(async {})
    });
    let rocket = rocket::custom(config).mount("/", routes![ok, panicking, order]).attach(tell);
    let rocket = match variant {
        Variant::Errorbook => {
            rocket.mount("/", failing::<ShopError>()).attach(ErrorLayer::<ShopApi>::new())
        }
        Variant::Hand => {
            let identify = AdHoc::on_response("request id", |request, response| {
                Box::pin(async move {
                    response.set_header(Header::new(REQUEST_ID, id(request).clone()));
                })
            });
            rocket.mount("/", failing::<HandError>()).attach(identify)
        }
    };
    rocket.launch().await.expect("the server runs");
}
