//! poem-openapi: `cargo run -p errorbook-examples-openapi --features poem-openapi --example openapi_poem_openapi`
//!
//! Then ask it: `curl localhost:3000/openapi.json`, `curl -i localhost:3000/orders/12`.

use std::io;

use errorbook::{openapi, poem::ErrorLayer};
use errorbook_examples_openapi::{AddError, OrderError, ShopApi, pieces, take, unsent};
use poem::{
    Endpoint, EndpointExt as _, Response, Route, Server, endpoint::make_sync, listener::TcpListener,
};
use poem_openapi::{
    ContactObject, LicenseObject, Object, OpenApi, OpenApiService, Tags, param::Path, payload::Json,
};

#[derive(Object)]
struct Order {
    id: u32,
    pieces: u32,
}

#[derive(Object)]
struct Items {
    pieces: u32,
}

#[derive(Tags)]
enum Tag {
    /// What clients want.
    Orders,
}

struct Shop;

// The macro takes only async functions.
#[expect(clippy::unused_async)]
#[OpenApi(tag = "Tag::Orders")]
impl Shop {
    /// Returns an order.
    ///
    /// Its number is in the path.
    #[oai(path = "/orders/:id", method = "get", operation_id = "order")]
    async fn order(&self, id: Path<u32>) -> Result<Json<Order>, OrderError> {
        Ok(Json(Order { id: *id, pieces: pieces(*id)? }))
    }

    /// Adds items to an order.
    ///
    /// They come from the stock.
    #[oai(path = "/orders/:id/items", method = "post", operation_id = "add")]
    async fn add(&self, id: Path<u32>, items: Json<Items>) -> Result<Json<Order>, AddError> {
        let pieces = unsent(*id)? + take(items.pieces)?;
        Ok(Json(Order { id: *id, pieces }))
    }
}

/// The routes, with what poem-openapi knows of them.
fn service() -> OpenApiService<Shop, ()> {
    OpenApiService::new(Shop, "Shop", "1")
        .description("Orders, and what is added to them.")
        .contact(ContactObject::new().name("The shop").url("https://shop.example.com"))
        .license(LicenseObject::new("MIT").url("https://opensource.org/license/mit"))
        .server("/")
}

pub(crate) fn app() -> impl Endpoint {
    let mut document = service().spec();
    openapi::complete::<ShopApi>(&mut document).expect("it is JSON");
    let document = make_sync(move |_| {
        Response::builder().content_type("application/json").body(document.clone())
    });
    Route::new()
        .nest("/", service())
        .at("/openapi.json", document)
        .with(ErrorLayer::<ShopApi>::new())
}

#[tokio::main]
async fn main() -> io::Result<()> {
    Server::new(TcpListener::bind("127.0.0.1:3000")).run(app()).await
}
