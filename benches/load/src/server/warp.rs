//! warp, and its `Reply` by hand.

use std::{convert::Infallible, net::TcpListener};

use errorbook::layer::ErrorLayer;
use http::Request;
use hyper::body::Incoming;
use tower::{Layer as _, Service as _, service_fn};
use warp::{
    Filter, Rejection, Reply, body, get,
    path::{end, path},
    post,
    reply::Response,
};

use super::{FINE, Order, Variant, panics, tower::serve_service};
use crate::{
    errors::{Failures, ShopApi, ShopError},
    hand::{self, HandError},
};

impl Reply for HandError {
    fn into_response(self) -> Response {
        self.into_http()
    }
}

fn routes<E: Failures + Reply>()
-> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone + Send + Sync + 'static {
    let at = |name| path(name).and(end());
    let order = async |order: Order| order.total();
    at("ok")
        .and(get())
        .map(|| FINE)
        .or(at("out-of-stock").and(get()).then(async || Err::<&str, _>(E::out_of_stock())))
        .or(at("down").and(get()).then(async || Err::<&str, _>(E::ledger_down())))
        .or(at("misfit").and(get()).then(async || Err::<&str, _>(E::misfit())))
        .or(at("panic").and(get()).then(async || panics()))
        .or(at("orders").and(post()).and(body::json()).then(order))
}

pub async fn serve(listener: TcpListener, variant: Variant) {
    match variant {
        Variant::Errorbook => {
            let service = warp::service(routes::<ShopError>());
            serve_service(listener, ErrorLayer::<ShopApi>::new().layer(service)).await;
        }
        Variant::Hand => {
            let inner = warp::service(routes::<HandError>());
            let service = service_fn(move |request: Request<Incoming>| {
                let mut inner = inner.clone();
                async move {
                    let id = hand::id_in(request.headers());
                    let work = async { inner.call(request).await.unwrap_or_else(|e| match e {}) };
                    Ok::<_, Infallible>(hand::identified(id, work).await)
                }
            });
            serve_service(listener, service).await;
        }
    }
}
