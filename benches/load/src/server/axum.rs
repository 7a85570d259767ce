//! axum, and its `IntoResponse` by hand.

use axum::{
    Json, Router,
    extract::Request,
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use errorbook::layer::ErrorLayer;

use super::{FINE, Order, Variant, panics};
use crate::{
    errors::{Failures, ShopApi, ShopError},
    hand::{self, HandError},
};

impl IntoResponse for HandError {
    fn into_response(self) -> Response {
        self.into_http()
    }
}

fn routes<E: Failures + IntoResponse>() -> Router {
    Router::new()
        .route("/ok", get(async || FINE))
        .route("/out-of-stock", get(async || Err::<(), _>(E::out_of_stock())))
        .route("/down", get(async || Err::<(), _>(E::ledger_down())))
        .route("/misfit", get(async || Err::<(), _>(E::misfit())))
        .route("/panic", get(async || panics()))
        .route("/orders", post(async |Json(order): Json<Order>| order.total()))
}

async fn identify(request: Request, next: Next) -> Response {
    hand::identified(hand::id_in(request.headers()), next.run(request)).await
}

pub async fn serve(listener: std::net::TcpListener, variant: Variant) {
    let routes = match variant {
        Variant::Errorbook => routes::<ShopError>().layer(ErrorLayer::<ShopApi>::new()),
        Variant::Hand => routes::<HandError>().layer(from_fn(identify)),
    };
    let listener = tokio::net::TcpListener::from_std(listener).expect("a runtime runs");
    axum::serve(listener, routes).await.expect("the server runs");
}
