//! aide, with its router for axum: `cargo run -p errorbook-examples-openapi --features aide --example openapi_aide`
//!
//! Then ask it: `curl localhost:3000/openapi.json`, `curl -i localhost:3000/orders/12`.

use std::io;

use aide::{
    axum::{
        ApiRouter,
        routing::{get_with, post_with},
    },
    generate,
    openapi::OpenApi,
    transform::TransformOpenApi,
};
use axum::{Json, Router, extract::Path, routing::get};
use errorbook::{openapi, tower::ErrorLayer};
use errorbook_examples_openapi::{OrderError, ShopApi, StockError, pieces, take, unsent};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Serialize, JsonSchema)]
struct Order {
    id: u32,
    pieces: u32,
}

#[derive(Deserialize, JsonSchema)]
#[schemars(inline)] // aide would keep its schema beside the parameter.
struct Number {
    id: u32,
}

#[derive(Deserialize, JsonSchema)]
struct Items {
    pieces: u32,
}

async fn order(Path(Number { id }): Path<Number>) -> Result<Json<Order>, OrderError> {
    Ok(Json(Order { id, pieces: pieces(id)? }))
}

async fn add(
    Path(Number { id }): Path<Number>,
    Json(items): Json<Items>,
) -> Result<Result<Json<Order>, StockError>, OrderError> {
    let pieces = unsent(id)?;
    Ok(take(items.pieces).map(|more| Json(Order { id, pieces: pieces + more })))
}

fn describe(document: TransformOpenApi<'_>) -> TransformOpenApi<'_> {
    let tag = aide::openapi::Tag {
        name: "Orders".into(),
        description: Some("What clients want.".into()),
        ..Default::default()
    };
    let mut document =
        document.title("Shop").description("Orders, and what is added to them.").tag(tag);
    let own = document.inner_mut();
    own.servers.push(aide::openapi::Server { url: "/".into(), ..Default::default() });
    own.info.contact = Some(aide::openapi::Contact {
        name: Some("The shop".into()),
        url: Some("https://shop.example.com".into()),
        ..Default::default()
    });
    own.info.license = Some(aide::openapi::License {
        name: "MIT".into(),
        identifier: Some("MIT".into()),
        ..Default::default()
    });
    document
}

/// The routes, and what aide knows of them: their errors by what the handlers return.
pub(crate) fn parts() -> (Router, OpenApi) {
    generate::infer_responses(true);
    let mut document = OpenApi::default();
    let read = get_with(order, |operation| {
        let operation = operation.id("order").tag("Orders").summary("Returns an order.");
        operation.description("Its number is in the path.")
    });
    let write = post_with(add, |operation| {
        let operation = operation.id("add").tag("Orders").summary("Adds items to an order.");
        operation.description("They come from the stock.")
    });
    let router = ApiRouter::new()
        .api_route("/orders/{id}", read)
        .api_route("/orders/{id}/items", write)
        .finish_api_with(&mut document, describe);
    (router, document)
}

pub(crate) fn app() -> Router {
    let (router, mut document) = parts();
    openapi::complete::<ShopApi>(&mut document).expect("aide can hold it");
    router.route("/openapi.json", get(async || Json(document))).layer(ErrorLayer::<ShopApi>::new())
}

#[tokio::main]
async fn main() -> io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    axum::serve(listener, app()).await
}
