//! Rocket.

use std::{marker::PhantomData, net::SocketAddr};

use rocket::{
    Config, Data, Request, Route,
    fairing::AdHoc,
    http::Method,
    response::Responder,
    route::{Handler, Outcome},
};

use super::FINE;
use crate::cases::{Case, fold};

struct Cases<E>(PhantomData<fn() -> E>);

impl<E> Clone for Cases<E> {
    fn clone(&self) -> Self {
        Self(PhantomData)
    }
}

#[rocket::async_trait]
impl<E: Case + for<'r> Responder<'r, 'static>> Handler for Cases<E> {
    async fn handle<'r>(&self, request: &'r Request<'_>, _: Data<'r>) -> Outcome<'r> {
        let case = request.param::<&str>(0).and_then(Result::ok).unwrap_or_default();
        Outcome::from(request, E::of(case).map_or(Ok(FINE), Err))
    }
}

pub(crate) fn cases<E: Case + for<'r> Responder<'r, 'static>>() -> Route {
    Route::new(Method::Get, "/<case>", Cases::<E>(PhantomData))
}

pub(crate) fn start() -> SocketAddr {
    super::serve_somewhere(async |tell| {
        let config = Config { port: 0, log_level: rocket::log::LogLevel::Off, ..Config::default() };
        let tell = AdHoc::on_liftoff("tell the port", move |rocket| {
            Box::pin(async move {
                let config = rocket.config();
                let _ = tell.send(SocketAddr::new(config.address, config.port));
            })
        });
        let app = fold!(rocket::custom(config), |app, path, E| {
            app.mount(format!("/{path}"), [cases::<E>()])
        });
        app.attach(tell).launch().await.expect("the server runs");
    })
}
