//! salvo.

use std::marker::PhantomData;

use errorbook::salvo::ErrorLayer;
use errorbook_tests_common::StorageError;
use futures_util::stream;
use salvo_core::{
    Depot, Listener as _, Request, Response, Router, Server, Service, Writer, async_trait,
    catcher::Catcher,
    conn::{Acceptor as _, TcpListener},
    handler::Handler,
    http::{HeaderName, ParseError, ResBody, StatusCode, StatusError, request::SecureMaxSize},
    routing::FlowCtrl,
    writing::Text,
};

use super::{
    BARE, HTML, JSON, LARGEST_BODY, LONG_TEXT, OTHER_HEADER, Order, PATIENCE, STREAMED, Search,
    Servers, TEXT, Tell, of_library, panic_late, panic_now, slow, spawned, with_layers,
};
use crate::{
    cases::{Case, SECRET, typed},
    server,
};

struct Task<E>(PhantomData<fn() -> E>);

#[async_trait]
impl<E: Case + Writer> Handler for Task<E> {
    async fn handle(
        &self,
        request: &mut Request,
        depot: &mut Depot,
        response: &mut Response,
        _: &mut FlowCtrl,
    ) {
        let case = request.param::<String>("case").unwrap_or_default();
        spawned::<E>(case).await.write(request, depot, response).await;
    }
}

#[salvo_core::handler]
async fn library() -> StorageError {
    of_library()
}

#[salvo_core::handler]
async fn fine(request: &Request) -> String {
    request.header("x-request-id").unwrap_or_default()
}

#[salvo_core::handler]
async fn order(request: &mut Request) -> Result<String, ParseError> {
    Ok(request.parse_json::<Order>().await?.total())
}

#[salvo_core::handler]
async fn place(request: &mut Request) -> Result<String, ParseError> {
    Ok(request.try_param::<u32>("id")?.to_string())
}

#[salvo_core::handler]
async fn search(request: &mut Request) -> Result<String, ParseError> {
    Ok(request.parse_queries::<Search>()?.limit.to_string())
}

/// salvo's core has no timeout for handlers; this one does what that of `salvo_extra` does.
#[salvo_core::handler]
async fn in_time(
    request: &mut Request,
    depot: &mut Depot,
    response: &mut Response,
    ctrl: &mut FlowCtrl,
) {
    if tokio::time::timeout(PATIENCE, ctrl.call_next(request, depot, response)).await.is_err() {
        response.render(StatusError::gateway_timeout());
        ctrl.skip_rest();
    }
}

#[salvo_core::handler]
async fn sleeps() -> &'static str {
    slow().await
}

#[salvo_core::handler]
async fn panics() -> String {
    panic_now()
}

#[salvo_core::handler]
async fn panics_late() -> String {
    panic_late().await
}

#[salvo_core::handler]
async fn text(response: &mut Response) {
    response.status_code(StatusCode::FORBIDDEN).render(TEXT);
}

#[salvo_core::handler]
async fn long_text(response: &mut Response) {
    response.status_code(StatusCode::FORBIDDEN).render(LONG_TEXT);
}

#[salvo_core::handler]
async fn leak(response: &mut Response) {
    response.status_code(StatusCode::INTERNAL_SERVER_ERROR).render(SECRET);
}

#[salvo_core::handler]
async fn not_modified(response: &mut Response) {
    response.status_code(StatusCode::NOT_MODIFIED);
}

#[salvo_core::handler]
async fn streamed(response: &mut Response) {
    response.status_code(StatusCode::INTERNAL_SERVER_ERROR).render(Text::Plain(""));
    response.body(ResBody::None);
    response.stream(stream::iter(STREAMED.map(Ok::<_, std::convert::Infallible>)));
}

#[salvo_core::handler]
async fn json(response: &mut Response) {
    response.status_code(StatusCode::BAD_REQUEST).render(Text::Json(JSON));
}

#[salvo_core::handler]
async fn html(response: &mut Response) {
    response.status_code(StatusCode::BAD_REQUEST).render(Text::Html(HTML));
}

#[salvo_core::handler]
async fn grpc(response: &mut Response) {
    response.status_code(StatusCode::BAD_REQUEST);
    response.add_header("content-type", "application/grpc", true).expect("it is a header");
    response.body("x");
}

fn routes<E: Case + Writer>() -> Router {
    Router::new()
        .push(server::salvo::cases::<E>("errors"))
        .push(Router::with_path("tasks/{case}").goal(Task::<E>(PhantomData)))
        .push(Router::with_path("library").get(library))
        .push(Router::with_path("fine").get(fine))
        .push(Router::with_path("orders").hoop(SecureMaxSize::new(LARGEST_BODY)).post(order))
        .push(Router::with_path("orders/{id}").get(place))
        .push(Router::with_path("search").get(search))
        .push(Router::with_path("slow").hoop(in_time).get(sleeps))
        .push(Router::with_path("panic").get(panics))
        .push(Router::with_path("panic-late").get(panics_late))
        .push(Router::with_path("text").get(text))
        .push(Router::with_path("long-text").get(long_text))
        .push(Router::with_path("leak").get(leak))
        .push(Router::with_path("not-modified").get(not_modified))
        .push(Router::with_path("stream").get(streamed))
        .push(Router::with_path("json").get(json))
        .push(Router::with_path("html").get(html))
        .push(Router::with_path("grpc").get(grpc))
}

/// Sends a short text in place of salvo's page.
#[salvo_core::handler]
async fn brief(response: &mut Response) {
    if let ResBody::Error(error) = response.body.take() {
        response.render(error.brief);
    }
}

async fn serve(tell: &Tell, name: &'static str, service: Service) {
    let acceptor = TcpListener::new("127.0.0.1:0").bind().await;
    let address = acceptor.holdings()[0].local_addr.clone();
    let _ = tell.send((name, address.into_std().expect("it listens on TCP")));
    tokio::spawn(Server::new(acceptor).serve(service));
}

pub(crate) fn start() -> Servers {
    Servers::start(async |tell| {
        let bare = Service::new(routes::<typed::CaseError>()).catcher(Catcher::new(brief));
        serve(tell, BARE, bare).await;
        let header = HeaderName::from_static(OTHER_HEADER);
        with_layers!(header, |name, layer, E| {
            serve(tell, name, Service::new(routes::<E>()).hoop(layer)).await;
        });
    })
}
