//! A shop over gRPC that fails as its client asks it to.

use std::{
    collections::BTreeMap,
    convert::Infallible,
    fmt,
    task::{Context, Poll},
    time::Duration,
};

use errorbook::{ApiError, ErrorBook};
use errorbook_tests_layer::errors::SECRET;
use futures_util::stream;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};
use tonic::{
    Request, Response, Status,
    body::Body,
    codegen::{BoxFuture, Service},
    server::{Grpc, NamedService},
};
use tonic_prost::ProstCodec;
use tower::service_fn;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi, type = "shop_error")]
pub(crate) enum ShopError {
    #[error("only {left} left")]
    #[api(status = 409)]
    OutOfStock {
        #[api(detail)]
        left: u32,
        #[api(param)]
        item: &'static str,
    },
    #[error("slow down")]
    #[api(status = 429)]
    TooManyOrders(#[api(retry_after)] Duration),
    #[error("two fields are wrong")]
    #[api(status = 400)]
    Misfit(#[api(details)] Value),
    #[error("{SECRET}: {0}")]
    #[api(status = 500)]
    Broken(#[source] std::io::Error, #[api(details)] &'static str, #[api(param)] &'static str),
    #[error("an error that knows its request")]
    #[api(status = 404)]
    Traced(#[api(request_id)] String),
    #[error("{message}")]
    #[api(status = 410)]
    Huge {
        message: String,
        #[api(param)]
        param: String,
        #[api(details)]
        details: String,
        #[api(header = "x-first")]
        first: String,
        #[api(header = "x-second")]
        second: String,
    },
    #[error("{param}")]
    #[api(status = 409, code = "broken_values")]
    BrokenValues {
        #[api(param)]
        param: Broken,
        #[api(detail)]
        broken: Broken,
        #[api(detail)]
        large: u128,
        #[api(detail)]
        keys: BTreeMap<u8, u128>,
    },
}

/// Fails or panics while it is written.
#[derive(Debug)]
pub(crate) enum Broken {
    Fails,
    Panics,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("half")?;
        match self {
            Self::Fails => Err(fmt::Error),
            Self::Panics => panic!("{SECRET}"),
        }
    }
}

impl Serialize for Broken {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// An error whose parts are each longer than all headers may be.
pub(crate) fn huge(letter: &str) -> ShopError {
    let long = || letter.repeat(50_000);
    let header = || "v".repeat(4000);
    ShopError::Huge {
        message: long(),
        param: long(),
        details: long(),
        first: header(),
        second: header(),
    }
}

fn broken_values(broken: fn() -> Broken) -> ShopError {
    let keys = BTreeMap::from([(7, u128::MAX)]);
    ShopError::BrokenValues { param: broken(), broken: broken(), large: u128::MAX, keys }
}

errorbook::http_errors! {
    enum HttpError;
}

#[derive(ErrorBook)]
#[book(errors(ShopError), fallback(HttpError), domain = "shop.example.com", codes = "snake_case")]
pub(crate) struct ShopApi;

pub(crate) fn fail(how: &str, request_id: &str) -> ShopError {
    match how {
        "out of stock" => ShopError::OutOfStock { left: 2, item: "lamp" },
        "too many" => ShopError::TooManyOrders(Duration::from_millis(6200)),
        "misfit" => ShopError::Misfit(json!([
            {"field": "items[0].qty", "message": "at least 1"},
            {"field": "city", "message": "unknown"},
        ])),
        "broken" => ShopError::Broken(std::io::Error::other(SECRET), SECRET, SECRET),
        "traced" => ShopError::Traced(request_id.to_owned()),
        "badly traced" => ShopError::Traced("no good".to_owned()),
        "huge" => huge("a"),
        "huge, not ASCII" => huge("\u{20ac}"),
        "failing values" => broken_values(|| Broken::Fails),
        "panicking values" => broken_values(|| Broken::Panics),
        _ => panic!("{SECRET}"),
    }
}

async fn order(request: Request<String>) -> Result<Response<String>, Status> {
    let id = request.metadata().get("x-request-id").and_then(|id| id.to_str().ok());
    let id = id.expect("the layer gives every request an id").to_owned();
    match &*request.into_inner() {
        "fine" => Ok(Response::new(id)),
        how => Err(fail(how, &id))?,
    }
}

type Orders = stream::Iter<std::vec::IntoIter<Result<String, Status>>>;

/// Sends two messages, and then fails.
async fn watch(request: Request<String>) -> Result<Response<Orders>, Status> {
    let mut orders = vec![Ok("first".to_owned()), Ok("second".to_owned())];
    match &*request.into_inner() {
        "fine" => {}
        how => orders.push(Err(fail(how, "").into())),
    }
    Ok(Response::new(stream::iter(orders)))
}

/// The service that `protoc` would generate.
#[derive(Clone)]
pub(crate) struct Shop;

impl NamedService for Shop {
    const NAME: &'static str = "shop.Shop";
}

impl Service<http::Request<Body>> for Shop {
    type Response = http::Response<Body>;
    type Error = Infallible;
    type Future = BoxFuture<Self::Response, Infallible>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Body>) -> Self::Future {
        Box::pin(async move {
            let mut handlers = Grpc::new(ProstCodec::<String, String>::default());
            Ok(match request.uri().path() {
                "/shop.Shop/Order" => handlers.unary(service_fn(order), request).await,
                "/shop.Shop/Watch" => handlers.server_streaming(service_fn(watch), request).await,
                _ => Status::unimplemented("").into_http(),
            })
        })
    }
}
