//! warp, as the service that its filters become.

use std::convert::Infallible;

use bytes::Bytes;
use errorbook::tower::ErrorLayer;
use futures_util::stream;
use warp::{
    Filter, Reply,
    filters::BoxedFilter,
    http::{HeaderName, StatusCode, header::CONTENT_TYPE},
    reply::{Response, with_header, with_status},
};

use super::{
    HTML, JSON, LARGEST_BODY, LONG_TEXT, OTHER_HEADER, Order, STREAMED, Search, Servers, TEXT,
    of_library, panic_late, panic_now, slow, spawned,
    tower::{serve_bare, serve_layered},
    with_layers,
};
use crate::{
    cases::{Case, SECRET, typed},
    server,
};

fn tasks<E: Case + Reply>() -> BoxedFilter<(Response,)> {
    let answer = async |case: String| spawned::<E>(case).await.into_response();
    warp::path!("tasks" / String).then(answer).boxed()
}

fn get(path: &'static str) -> BoxedFilter<()> {
    warp::path(path).and(warp::path::end()).and(warp::get()).boxed()
}

fn with_type(
    path: &'static str,
    content_type: &'static str,
    body: &'static str,
) -> BoxedFilter<(Response,)> {
    let answer = move || {
        let answer = with_status(body, StatusCode::BAD_REQUEST);
        with_header(answer, CONTENT_TYPE, content_type).into_response()
    };
    get(path).map(answer).boxed()
}

fn streamed() -> Response {
    let pieces = STREAMED.map(|piece| Ok::<_, Infallible>(Bytes::from(piece)));
    let mut answer = warp::reply::stream(stream::iter(pieces)).into_response();
    *answer.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    answer.headers_mut().insert(CONTENT_TYPE, warp::http::HeaderValue::from_static("text/plain"));
    answer
}

/// Reads a number from the path or the query, and an order from the body.
fn extracting() -> BoxedFilter<(Response,)> {
    let in_path = warp::path!("orders" / u32).and(warp::get()).map(|id: u32| id.to_string());
    let in_query = get("search").and(warp::query()).map(|search: Search| search.limit.to_string());
    let limit = warp::body::content_length_limit(LARGEST_BODY as u64);
    let order = warp::path!("orders").and(warp::post()).and(limit).and(warp::body::json());
    let order = order.map(|order: Order| order.total());
    in_path.or(in_query).unify().or(order).unify().map(Reply::into_response).boxed()
}

fn routes<E: Case + Reply>() -> BoxedFilter<(Response,)> {
    let id = warp::header::optional::<String>("x-request-id");
    let fine = get("fine").and(id).map(|id: Option<String>| id.unwrap_or_default());
    let panics = get("panic").map(panic_now).or(get("panic-late").then(panic_late)).unify();
    let texts = get("text").map(|| with_status(TEXT, StatusCode::FORBIDDEN));
    let long = get("long-text").map(|| with_status(LONG_TEXT, StatusCode::FORBIDDEN));
    let leak = get("leak").map(|| with_status(SECRET, StatusCode::INTERNAL_SERVER_ERROR));
    let passing = get("not-modified").map(|| StatusCode::NOT_MODIFIED.into_response());
    let passing = passing.or(get("stream").map(streamed)).unify();
    let passing = passing.or(with_type("json", "application/json", JSON)).unify();
    let passing = passing.or(with_type("html", "text/html", HTML)).unify();
    let passing = passing.or(with_type("grpc", "application/grpc", "x")).unify();
    let errors = server::warp::cases::<E>("errors").or(tasks::<E>()).unify();
    let fine = fine.or(panics).unify().map(Reply::into_response);
    let texts = texts.or(long).unify().or(leak).unify().map(Reply::into_response);
    let fine = fine.or(get("library").map(|| of_library().into_response())).unify();
    let slow = get("slow").then(slow).map(Reply::into_response);
    let all = errors.or(fine).unify().boxed().or(texts).unify().boxed().or(slow).unify().boxed();
    all.or(passing).unify().boxed().or(extracting()).unify().boxed()
}

pub(crate) fn start() -> Servers {
    Servers::start(async |tell| {
        serve_bare(tell, warp::service(routes::<typed::CaseError>()));
        let header = HeaderName::from_static(OTHER_HEADER);
        with_layers!(header, |name, layer, E| {
            serve_layered(tell, name, &layer, warp::service(routes::<E>()));
        });
    })
}
