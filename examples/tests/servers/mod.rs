//! A server of each framework on a free port, for as long as the test runs.

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener},
    thread,
};

use actix_web::{App, HttpServer, rt, web::ServiceConfig};

/// Serves a router on this runtime.
pub(crate) async fn axum(router: axum::Router) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(axum::serve(listener, router).into_future());
    address
}

/// Serves routes on a thread and a runtime of its own, as actix-web has it.
pub(crate) fn actix_web<F>(routes: F) -> SocketAddr
where
    F: Fn(&mut ServiceConfig) + Clone + Send + 'static,
{
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        let app = move || App::new().configure(&routes);
        let server = HttpServer::new(app).workers(1).disable_signals().listen(listener).unwrap();
        rt::System::new().block_on(server.run())
    });
    address
}
