use std::net::TcpListener;

use axum::{
    Json, Router,
    extract::Path,
    routing::{get, post},
};

use crate::shop::{self, Order};

pub(super) async fn serve(listener: TcpListener) {
    let routes = Router::new()
        .route("/ok", get(async || shop::OK))
        .route("/fail/{how}", get(async |Path(how): Path<String>| shop::fail(&how)))
        .route("/orders", post(async |Json(order): Json<Order>| order.total()));
    #[cfg(feature = "errorbook")]
    let routes = routes.layer(errorbook::tower::ErrorLayer::<shop::book::ShopApi>::new());
    #[cfg(not(feature = "errorbook"))]
    let routes = routes.layer(axum::middleware::from_fn(by_hand::identify));
    let listener = tokio::net::TcpListener::from_std(listener).expect("a runtime runs");
    axum::serve(listener, routes).await.expect("the server runs");
}

#[cfg(not(feature = "errorbook"))]
mod by_hand {
    use axum::{
        extract::Request,
        middleware::Next,
        response::{IntoResponse, Response},
    };

    use crate::{hand, shop::ShopError};

    impl IntoResponse for ShopError {
        fn into_response(self) -> Response {
            self.into_http()
        }
    }

    pub(super) async fn identify(request: Request, next: Next) -> Response {
        hand::identified(hand::id_in(request.headers()), next.run(request)).await
    }
}
