//! hyper around services of tower. It serves one connection at a time.

use std::{convert::Infallible, error::Error, net::SocketAddr};

use bytes::Bytes;
use errorbook::{ErrorBook, tower::ErrorLayer};
use http::{Request, Response, StatusCode};
use http_body::Body;
use hyper::{body::Incoming, server::conn::http1};
use hyper_util::{rt::TokioIo, service::TowerToHyperService};
use tower::{Layer as _, Service};
use tower_http::timeout::TimeoutLayer;

use super::{BARE, PATIENCE, Tell};
use crate::server;

pub(crate) fn timeout() -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, PATIENCE)
}

/// Serves a service without a layer.
pub(crate) fn serve_bare<S, A>(tell: &Tell, service: S)
where
    S: Service<Request<Incoming>, Response = Response<A>, Error = Infallible>
        + Clone
        + Send
        + 'static,
    S::Future: Send,
    A: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Default + Send + 'static,
{
    serve(tell, BARE, timeout().layer(service));
}

/// Serves a service with a layer.
pub(crate) fn serve_layered<B, S, A>(
    tell: &Tell,
    name: &'static str,
    layer: &ErrorLayer<B>,
    service: S,
) where
    B: ErrorBook + 'static,
    S: Service<Request<Incoming>, Response = Response<A>, Error = Infallible>
        + Clone
        + Send
        + 'static,
    S::Future: Send,
    A: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>>
        + Default
        + From<Bytes>
        + Send
        + 'static,
{
    serve(tell, name, layer.layer(timeout().layer(service)));
}

fn serve<S, A>(tell: &Tell, name: &'static str, service: S)
where
    S: Service<Request<Incoming>, Response = Response<A>, Error = Infallible>
        + Clone
        + Send
        + 'static,
    S::Future: Send,
    A: Body<Data = Bytes, Error: Into<Box<dyn Error + Send + Sync>>> + Send + 'static,
{
    let (listener, address): (_, SocketAddr) = server::listener();
    let _ = tell.send((name, address));
    tokio::spawn(async move {
        let listener = tokio::net::TcpListener::from_std(listener).expect("a runtime runs");
        while let Ok((socket, _)) = listener.accept().await {
            let service = TowerToHyperService::new(service.clone());
            // A client may go away.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(socket), service).await;
        }
    });
}
