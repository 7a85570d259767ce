//! A shop with one error enum: a response by hand, or errorbook's derive and layer.

use std::{net::Ipv4Addr, time::Duration};

use axum::{
    Json, Router,
    extract::Path,
    http::StatusCode,
    routing::{get, post},
};
use serde::{Deserialize, Serialize};
use tower_http::{timeout::TimeoutLayer, trace::TraceLayer};

#[derive(Debug, thiserror::Error)]
#[cfg_attr(feature = "errorbook", derive(errorbook::ApiError), api(book = book::ShopApi))]
enum ShopError {
    #[error("no order {id}")]
    #[cfg_attr(feature = "errorbook", api(status = 404, code = "order_unknown"))]
    OrderUnknown { id: u64 },
    #[error("an order needs at least one item")]
    #[cfg_attr(feature = "errorbook", api(status = 422, code = "order_empty"))]
    OrderEmpty,
}

#[derive(Deserialize, Serialize)]
struct Order {
    items: Vec<String>,
}

async fn order(Path(id): Path<u64>) -> Result<Json<Order>, ShopError> {
    Err(ShopError::OrderUnknown { id })
}

async fn place(Json(order): Json<Order>) -> Result<Json<Order>, ShopError> {
    if order.items.is_empty() { Err(ShopError::OrderEmpty) } else { Ok(Json(order)) }
}

#[cfg(not(feature = "errorbook"))]
impl axum::response::IntoResponse for ShopError {
    fn into_response(self) -> axum::response::Response {
        let (status, code) = match self {
            Self::OrderUnknown { .. } => (StatusCode::NOT_FOUND, "order_unknown"),
            Self::OrderEmpty => (StatusCode::UNPROCESSABLE_ENTITY, "order_empty"),
        };
        let body = serde_json::json!({ "code": code, "message": self.to_string() });
        (status, Json(body)).into_response()
    }
}

#[cfg(feature = "errorbook")]
mod book {
    use super::ShopError;

    errorbook::http_errors! {
        enum HttpError;
    }

    #[derive(errorbook::ErrorBook)]
    #[book(errors(ShopError), fallback(HttpError))]
    pub struct ShopApi;
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let timeout =
        TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, Duration::from_secs(9));
    let app = Router::new()
        .route("/orders/{id}", get(order))
        .route("/orders", post(place))
        .layer(timeout)
        .layer(TraceLayer::new_for_http());
    #[cfg(feature = "errorbook")]
    let app = app.layer(errorbook::tower::ErrorLayer::<book::ShopApi>::new());
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    axum::serve(listener, app).await
}
