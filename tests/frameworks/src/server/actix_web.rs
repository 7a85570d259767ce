//! actix-web.

use std::{net::SocketAddr, thread};

use actix_web::{App, HttpServer, ResponseError, rt::System, web};

use super::FINE;
use crate::cases::{Case, fold};

async fn case<E: Case>(case: web::Path<String>) -> Result<&'static str, E> {
    E::of(&case).map_or(Ok(FINE), Err)
}

pub(crate) fn cases<E: Case + ResponseError>(path: &str) -> actix_web::Scope {
    web::scope(path).route("/{case}", web::route().to(case::<E>))
}

pub(crate) fn start() -> SocketAddr {
    let (listener, address) = super::listener();
    let app = || fold!(App::new(), |app, path, E| app.service(cases::<E>(path)));
    thread::spawn(move || {
        let server = HttpServer::new(app).workers(1).listen(listener).expect("the port is ours");
        System::new().block_on(server.run()).expect("the server runs");
    });
    address
}
