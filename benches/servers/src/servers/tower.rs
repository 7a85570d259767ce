//! hyper's own loop around a tower service, for hyper and warp.

use std::{convert::Infallible, error::Error, net::TcpListener};

use bytes::Bytes;
use http::{Request, Response};
use hyper::{
    body::{Body, Incoming},
    server::conn::http1,
};
use hyper_util::{rt::TokioIo, service::TowerToHyperService};
use tower::Service;

/// Puts the layer, or the middleware by hand, around the service and serves it.
pub(super) async fn serve<S, B>(listener: TcpListener, service: S)
where
    S: Service<Request<Incoming>, Response = Response<B>, Error = Infallible>,
    S: Clone + Send + 'static,
    S::Future: Send,
    B: Body<Data = Bytes, Error: Error + Send + Sync>
        + From<Bytes>
        + From<&'static str>
        + Send
        + 'static,
{
    #[cfg(feature = "errorbook")]
    let service = {
        use tower::Layer as _;
        errorbook::tower::ErrorLayer::<crate::shop::book::ShopApi>::new().layer(service)
    };
    #[cfg(not(feature = "errorbook"))]
    let service = tower::service_fn(move |request: Request<Incoming>| {
        let mut service = service.clone();
        async move {
            let id = crate::hand::id_in(request.headers());
            let work = async { service.call(request).await.unwrap_or_else(|e| match e {}) };
            Ok::<_, Infallible>(crate::hand::identified(id, work).await)
        }
    });
    let listener = tokio::net::TcpListener::from_std(listener).expect("a runtime runs");
    while let Ok((socket, _)) = listener.accept().await {
        let service = TowerToHyperService::new(service.clone());
        tokio::spawn(async move {
            // A client that closes its connection is no failure of the server.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(socket), service).await;
        });
    }
}
