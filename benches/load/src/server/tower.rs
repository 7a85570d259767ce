//! hyper's own loop around a service of tower, for hyper and warp.

use std::{convert::Infallible, error::Error, net::TcpListener};

use bytes::Bytes;
use http::{Request, Response};
use hyper::{
    body::{Body, Incoming},
    server::conn::http1,
};
use hyper_util::{rt::TokioIo, service::TowerToHyperService};
use tower::Service;

pub async fn serve_service<S, A>(listener: TcpListener, service: S)
where
    S: Service<Request<Incoming>, Response = Response<A>, Error = Infallible>
        + Clone
        + Send
        + 'static,
    S::Future: Send,
    A: Body<Data = Bytes, Error: Error + Send + Sync> + Send + 'static,
{
    let listener = tokio::net::TcpListener::from_std(listener).expect("a runtime runs");
    while let Ok((socket, _)) = listener.accept().await {
        let service = TowerToHyperService::new(service.clone());
        tokio::spawn(async move {
            // A client that goes away is not our failure.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(socket), service).await;
        });
    }
}
