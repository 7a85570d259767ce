//! One server per framework: it answers `GET /{envelope}/{case}` with the error of that name.

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener},
    sync::mpsc,
    thread,
};

#[cfg(feature = "actix-web")]
pub(crate) mod actix_web;
#[cfg(feature = "axum")]
pub(crate) mod axum;
#[cfg(feature = "http")]
pub(crate) mod http;
#[cfg(feature = "poem")]
pub(crate) mod poem;
#[cfg(feature = "rocket")]
pub(crate) mod rocket;
#[cfg(feature = "salvo")]
pub(crate) mod salvo;
#[cfg(feature = "warp")]
pub(crate) mod warp;

/// What a handler says where nothing fails: never part of a test that passes.
pub(crate) const FINE: &str = "there is no such case";

/// A free port of this machine.
pub(crate) fn listener() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("there is a free port");
    listener.set_nonblocking(true).expect("sockets can wait");
    let address = listener.local_addr().expect("it is bound");
    (listener, address)
}

/// Runs a server on a thread of its own, as long as the process lives.
pub(crate) fn serve(run: impl AsyncFnOnce() + Send + 'static) {
    thread::spawn(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.expect("a runtime starts").block_on(run());
    });
}

/// Runs a server that says itself where it listens.
pub(crate) fn serve_somewhere(
    run: impl AsyncFnOnce(mpsc::Sender<SocketAddr>) + Send + 'static,
) -> SocketAddr {
    let (tell, told) = mpsc::channel();
    serve(async move || run(tell).await);
    told.recv().expect("the server starts")
}
