//! utoipa, with utoipa-axum: `cargo run -p errorbook-examples-openapi --features utoipa --example openapi_utoipa`
//!
//! Then ask it: `curl localhost:3000/openapi.json`, `curl -i localhost:3000/orders/12`.

use std::io;

use axum::{Json, Router, extract::Path, routing::get};
use errorbook::{openapi, tower::ErrorLayer};
use errorbook_examples_openapi::{OrderError, ShopApi, StockError, pieces, take, unsent};
use serde::{Deserialize, Serialize};
use utoipa::{OpenApi, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

#[derive(Serialize, ToSchema)]
struct Order {
    id: u32,
    pieces: u32,
}

#[derive(Deserialize, ToSchema)]
struct Items {
    pieces: u32,
}

/// Returns an order.
///
/// Its number is in the path.
#[utoipa::path(
    get,
    path = "/orders/{id}",
    tag = "Orders",
    responses((status = 200, description = "The order.", body = Order), OrderError),
)]
async fn order(Path(id): Path<u32>) -> Result<Json<Order>, OrderError> {
    Ok(Json(Order { id, pieces: pieces(id)? }))
}

/// Adds items to an order.
///
/// They come from the stock.
#[utoipa::path(
    post,
    path = "/orders/{id}/items",
    tag = "Orders",
    responses((status = 200, description = "The order.", body = Order), OrderError, StockError),
)]
async fn add(
    Path(id): Path<u32>,
    Json(items): Json<Items>,
) -> Result<Result<Json<Order>, StockError>, OrderError> {
    let pieces = unsent(id)?;
    Ok(take(items.pieces).map(|more| Json(Order { id, pieces: pieces + more })))
}

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Shop",
        description = "Orders, and what is added to them.",
        contact(name = "The shop", url = "https://shop.example.com"),
        license(name = "MIT", identifier = "MIT"),
    ),
    servers((url = "/")),
    tags((name = "Orders", description = "What clients want.")),
)]
struct Document;

/// The routes, and what utoipa knows of them.
pub(crate) fn parts() -> (Router, utoipa::openapi::OpenApi) {
    OpenApiRouter::with_openapi(Document::openapi())
        .routes(routes!(order))
        .routes(routes!(add))
        .split_for_parts()
}

pub(crate) fn app() -> Router {
    let (router, mut document) = parts();
    openapi::complete::<ShopApi>(&mut document).expect("utoipa can hold it");
    router.route("/openapi.json", get(async || Json(document))).layer(ErrorLayer::<ShopApi>::new())
}

#[tokio::main]
async fn main() -> io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    axum::serve(listener, app()).await
}
