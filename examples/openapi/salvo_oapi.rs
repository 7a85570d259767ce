//! salvo-oapi: `cargo run -p errorbook-examples-openapi --features salvo-oapi --example openapi_salvo_oapi`
//!
//! Then ask it: `curl localhost:3000/openapi.json`, `curl -i localhost:3000/orders/12`.

use errorbook::{openapi, salvo::ErrorLayer};
use errorbook_examples_openapi::{OrderError, ShopApi, StockError, pieces, take, unsent};
use salvo_core::{
    Listener as _, Router, Server, Service, Writer, conn::TcpListener, writing::Json,
};
use salvo_oapi::{
    Contact, Info, License, OpenApi, Tag, ToSchema, endpoint,
    extract::{JsonBody, PathParam},
};
use serde::{Deserialize, Serialize};

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
#[endpoint(tags("Orders"))]
async fn order(id: PathParam<u32>) -> Result<Json<Order>, OrderError> {
    let id = id.into_inner();
    Ok(Json(Order { id, pieces: pieces(id)? }))
}

/// Adds items to an order.
///
/// They come from the stock.
#[endpoint(tags("Orders"))]
async fn add(
    id: PathParam<u32>,
    items: JsonBody<Items>,
) -> Result<Result<Json<Order>, StockError>, OrderError> {
    let id = id.into_inner();
    let pieces = unsent(id)?;
    Ok(take(items.pieces).map(|more| Json(Order { id, pieces: pieces + more })))
}

/// The routes, and what salvo-oapi knows of them.
pub(crate) fn parts() -> (Router, OpenApi) {
    let router = Router::new()
        .push(Router::with_path("orders/{id}").get(order))
        .push(Router::with_path("orders/{id}/items").post(add));
    let info = Info::new("Shop", "1")
        .description("Orders, and what is added to them.")
        .contact(Contact::new().name("The shop").url("https://shop.example.com"))
        .license(License::new("MIT").url("https://opensource.org/license/mit"));
    let document = OpenApi::with_info(info)
        .tags([Tag::new("Orders").description("What clients want.")])
        .add_server(salvo_oapi::Server::new("/"))
        .merge_router(&router);
    (router, document)
}

pub(crate) fn app() -> Service {
    let (router, mut document) = parts();
    openapi::complete::<ShopApi>(&mut document).expect("salvo-oapi can hold it");
    let router = router.push(document.into_router("/openapi.json"));
    Service::new(router).hoop(ErrorLayer::<ShopApi>::new())
}

#[tokio::main]
async fn main() {
    let acceptor = TcpListener::new("127.0.0.1:3000").bind().await;
    Server::new(acceptor).serve(app()).await;
}
