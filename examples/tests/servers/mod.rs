//! A server of each framework on a free port, until the test ends.

use std::{
    net::{Ipv4Addr, SocketAddr},
    thread,
};

use actix_web::{
    App, Error, HttpServer,
    body::MessageBody,
    dev::{ServiceFactory, ServiceRequest, ServiceResponse},
    rt,
};
use errorbook_tests_net::server::listener;

/// Serves a router on this runtime.
pub(crate) async fn axum(router: axum::Router) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(axum::serve(listener, router).into_future());
    address
}

/// Serves an app on a thread and a runtime of its own, as actix-web needs.
pub(crate) fn actix_web<F, T, B>(app: F) -> SocketAddr
where
    F: Fn() -> App<T> + Clone + Send + 'static,
    T: ServiceFactory<
            ServiceRequest,
            Config = (),
            Response = ServiceResponse<B>,
            Error = Error,
            InitError = (),
        > + 'static,
    B: MessageBody + 'static,
{
    let (listener, address) = listener();
    thread::spawn(move || {
        let server = HttpServer::new(app).workers(1).disable_signals().listen(listener).unwrap();
        rt::System::new().block_on(server.run())
    });
    address
}
