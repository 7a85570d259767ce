//! poem.

use errorbook::poem::ErrorLayer;
use futures_util::stream;
use poem::{
    Body, Endpoint, EndpointExt as _, Error, Request, Response, Result, Route, Server,
    endpoint::make,
    get, handler,
    http::{HeaderName, StatusCode},
    listener::TcpAcceptor,
    middleware::SizeLimit,
    post,
    web::{Json, Path, Query},
};

use super::{
    BARE, HTML, JSON, LARGEST_BODY, LONG_TEXT, OTHER_HEADER, Order, PATIENCE, STREAMED, Search,
    Servers, TEXT, Tell, of_library, panic_late, panic_now, slow, spawned, with_layers,
};
use crate::{
    cases::{Case, SECRET, typed},
    server,
};

async fn task<E: Case + Into<poem::Error>>(request: Request) -> Result<&'static str> {
    spawned::<E>(request.path_params::<String>()?).await.map_err(Into::into)
}

#[handler]
fn fine(request: &Request) -> String {
    request.header("x-request-id").unwrap_or_default().to_owned()
}

#[handler]
fn order(Json(order): Json<Order>) -> String {
    order.total()
}

#[handler]
fn place(Path(id): Path<u32>) -> String {
    id.to_string()
}

#[handler]
fn search(Query(search): Query<Search>) -> String {
    search.limit.to_string()
}

/// poem has no timeout for handlers; this is how its users write one.
async fn in_time<E: Endpoint>(inner: std::sync::Arc<E>, request: Request) -> Result<E::Output> {
    let answer = tokio::time::timeout(PATIENCE, inner.call(request)).await;
    answer.unwrap_or_else(|_| Err(Error::from_status(StatusCode::GATEWAY_TIMEOUT)))
}

fn streamed() -> Response {
    let pieces = stream::iter(STREAMED.map(Ok::<_, std::io::Error>));
    let answer = Response::builder().status(StatusCode::INTERNAL_SERVER_ERROR);
    answer.content_type("text/plain").body(Body::from_bytes_stream(pieces))
}

fn long_text() -> Response {
    let answer = Response::builder().status(StatusCode::FORBIDDEN);
    answer.content_type("text/plain").body(LONG_TEXT)
}

fn with_type(content_type: &'static str, body: &'static str) -> impl Endpoint {
    make(move |_| async move {
        let answer = Response::builder().status(StatusCode::BAD_REQUEST);
        Ok::<_, Error>(answer.content_type(content_type).body(body))
    })
}

fn routes<E: Case + Into<poem::Error>>() -> impl Endpoint {
    let text =
        |status, text| make(move |_| async move { Err::<(), _>(Error::from_string(text, status)) });
    Route::new()
        .nest("/errors", server::poem::cases::<E>())
        .at("/tasks/:case", make(task::<E>))
        .at("/library", get(make(async |_| Err::<&str, _>(Error::from(of_library())))))
        .at("/fine", get(fine))
        .at("/orders", post(order).with(SizeLimit::new(LARGEST_BODY)))
        .at("/orders/:id", get(place))
        .at("/search", get(search))
        .at("/slow", get(make(async |_| slow().await)).around(in_time))
        .at("/panic", get(make(async |_| panic_now())))
        .at("/panic-late", get(make(async |_| panic_late().await)))
        .at("/text", get(text(StatusCode::FORBIDDEN, TEXT)))
        .at("/long-text", get(make(async |_| long_text())))
        .at("/leak", get(text(StatusCode::INTERNAL_SERVER_ERROR, SECRET)))
        .at("/not-modified", get(make(async |_| StatusCode::NOT_MODIFIED)))
        .at("/stream", get(make(async |_| streamed())))
        .at("/json", get(with_type("application/json", JSON)))
        .at("/html", get(with_type("text/html", HTML)))
        .at("/grpc", get(with_type("application/grpc", "x")))
}

fn serve(tell: &Tell, name: &'static str, routes: impl Endpoint + 'static) {
    let (listener, address) = server::listener();
    let _ = tell.send((name, address));
    let acceptor = TcpAcceptor::from_std(listener).expect("a runtime runs");
    tokio::spawn(Server::new_with_acceptor(acceptor).run(routes));
}

pub(crate) fn start() -> Servers {
    Servers::start(async |tell| {
        serve(tell, BARE, routes::<typed::CaseError>());
        let header = HeaderName::from_static(OTHER_HEADER);
        with_layers!(header, |name, layer, E| serve(tell, name, routes::<E>().with(layer)));
    })
}
