//! hyper through tower, with a `match` for a router.

use std::{convert::Infallible, net::TcpListener};

use bytes::Bytes;
use http::{HeaderValue, Method, Request, Response, StatusCode, header::CONTENT_TYPE};
use http_body_util::{BodyExt as _, Collected, Full};
use hyper::body::Incoming;
use tower::service_fn;

use crate::shop::{self, Order, ShopError};

fn text(status: StatusCode, text: impl Into<Bytes>) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(text.into()));
    *response.status_mut() = status;
    let plain = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(CONTENT_TYPE, plain);
    response
}

#[cfg_attr(feature = "errorbook", expect(clippy::needless_pass_by_value))] // by hand moves it
fn error(error: ShopError) -> Response<Full<Bytes>> {
    #[cfg(feature = "errorbook")]
    return errorbook::ErrorResponse::new(&error).into_http();
    #[cfg(not(feature = "errorbook"))]
    error.into_http()
}

async fn answer(request: Request<Incoming>) -> Response<Full<Bytes>> {
    match (request.method(), request.uri().path()) {
        (&Method::GET, "/ok") => text(StatusCode::OK, shop::OK),
        (&Method::POST, "/orders") => order(request).await,
        (&Method::GET, path) if path.starts_with("/fail/") => shop::fail(&path["/fail/".len()..])
            .map_or_else(error, |body| text(StatusCode::OK, body)),
        _ => text(StatusCode::NOT_FOUND, "nothing here"),
    }
}

async fn order(request: Request<Incoming>) -> Response<Full<Bytes>> {
    let body = request.into_body().collect().await.map(Collected::to_bytes).unwrap_or_default();
    match serde_json::from_slice::<Order>(&body) {
        Ok(order) => text(StatusCode::OK, order.total()),
        Err(error) => text(StatusCode::BAD_REQUEST, error.to_string()),
    }
}

pub(super) async fn serve(listener: TcpListener) {
    let service = service_fn(async |request| Ok::<_, Infallible>(answer(request).await));
    super::tower::serve(listener, service).await;
}
