//! axum.

use axum::{
    Json, Router,
    body::Body,
    extract::{DefaultBodyLimit, Path, Query},
    http::{HeaderMap, HeaderName, StatusCode, header::CONTENT_TYPE},
    response::{Html, IntoResponse, Response},
    routing::{any, get, post},
};
use errorbook::tower::ErrorLayer;
use futures_util::stream;
use serde::Deserialize;

use super::{
    BARE, HTML, JSON, LARGEST_BODY, LONG_TEXT, OTHER_HEADER, Order, STREAMED, Search, Servers,
    TEXT, Tell, of_library, panic_late, panic_now, slow, spawned, tower, with_layers,
};
use crate::{
    cases::{Case, SECRET, typed},
    server,
};

/// A path parameter with a name, which axum puts into its rejection.
#[derive(Deserialize)]
struct Place {
    id: u32,
}

async fn task<E: Case>(Path(case): Path<String>) -> Result<&'static str, E> {
    spawned(case).await
}

async fn fine(headers: HeaderMap) -> String {
    let id = headers.get("x-request-id").and_then(|id| id.to_str().ok());
    id.unwrap_or_default().to_owned()
}

async fn streamed() -> Response {
    let body = Body::from_stream(stream::iter(STREAMED.map(Ok::<_, std::convert::Infallible>)));
    (StatusCode::INTERNAL_SERVER_ERROR, [(CONTENT_TYPE, "text/plain")], body).into_response()
}

fn with_type(content_type: &'static str, body: &'static str) -> Response {
    (StatusCode::BAD_REQUEST, [(CONTENT_TYPE, content_type)], body).into_response()
}

fn routes<E: Case + IntoResponse>() -> Router {
    Router::new()
        .nest("/errors", server::axum::cases::<E>())
        .route("/tasks/{case}", any(task::<E>))
        .route("/library", get(async || of_library()))
        .route("/fine", get(fine))
        .route("/orders", post(async |Json(order): Json<Order>| order.total()))
        .route("/orders/{id}", get(async |place: Path<Place>| place.id.to_string()))
        .route("/numbers/{number}", get(async |number: Path<u32>| number.to_string()))
        .route("/search", get(async |query: Query<Search>| query.limit.to_string()))
        .route("/slow", get(slow).layer(tower::timeout()))
        .route("/panic", get(async || panic_now()))
        .route("/panic-late", get(panic_late))
        .route("/text", get(async || (StatusCode::FORBIDDEN, TEXT)))
        .route("/long-text", get(async || (StatusCode::FORBIDDEN, LONG_TEXT)))
        .route("/leak", get(async || (StatusCode::INTERNAL_SERVER_ERROR, SECRET)))
        .route("/not-modified", get(async || StatusCode::NOT_MODIFIED))
        .route("/stream", get(streamed))
        .route("/json", get(async || with_type("application/json", JSON)))
        .route("/html", get(async || (StatusCode::BAD_REQUEST, Html(HTML))))
        .route("/grpc", get(async || with_type("application/grpc", "x")))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
}

fn serve(tell: &Tell, name: &'static str, routes: Router) {
    let (listener, address) = server::listener();
    let _ = tell.send((name, address));
    let listener = tokio::net::TcpListener::from_std(listener).expect("a runtime runs");
    tokio::spawn(async { axum::serve(listener, routes).await });
}

pub(crate) fn start() -> Servers {
    Servers::start(async |tell| {
        serve(tell, BARE, routes::<typed::CaseError>());
        let header = HeaderName::from_static(OTHER_HEADER);
        with_layers!(header, |name, layer, E| serve(tell, name, routes::<E>().layer(layer)));
    })
}
