//! One server per framework: it answers `GET /{envelope}/{case}` with the error of that name.

use std::{net::SocketAddr, sync::mpsc};

pub(crate) use errorbook_tests_net::server::{listener, serve};

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

/// The text of a handler that does not fail. No passing test sees it.
pub(crate) const FINE: &str = "there is no such case";

/// Runs a server that tells its own address.
pub(crate) fn serve_somewhere(
    run: impl AsyncFnOnce(mpsc::Sender<SocketAddr>) + Send + 'static,
) -> SocketAddr {
    let (tell, told) = mpsc::channel();
    serve(async move || run(tell).await);
    told.recv().expect("the server starts")
}
