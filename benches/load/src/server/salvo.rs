//! salvo, and its `Writer` by hand.

use std::{net::TcpListener, panic::AssertUnwindSafe};

use errorbook::layer::salvo::ErrorLayer;
use futures_util::FutureExt as _;
use http::HeaderValue;
use salvo_core::{
    Depot, FlowCtrl, Handler, Request, Response, Router, Server, Service, Writer, async_trait,
    conn::tcp::TcpAcceptor,
    handler,
    http::{ParseError, StatusCode},
};

use super::{FINE, Order, Variant, panics};
use crate::{
    errors::{Failures, ShopApi, ShopError},
    hand::{self, HandError, PANICKED, REQUEST_ID},
};

#[async_trait]
impl Writer for HandError {
    async fn write(self, request: &mut Request, _: &mut Depot, response: &mut Response) {
        let id = request.headers().get(REQUEST_ID).and_then(|id| id.to_str().ok());
        response.status_code(StatusCode::from_u16(self.status()).expect("a status"));
        let json = HeaderValue::from_static("application/json");
        response.headers_mut().insert(http::header::CONTENT_TYPE, json);
        let _ = response.write_body(self.body(id.unwrap_or_default()));
    }
}

struct Fail<E>(fn() -> E);

#[async_trait]
impl<E: Failures + Writer> Handler for Fail<E> {
    async fn handle(
        &self,
        request: &mut Request,
        depot: &mut Depot,
        response: &mut Response,
        _: &mut FlowCtrl,
    ) {
        self.0().write(request, depot, response).await;
    }
}

#[handler]
async fn ok() -> &'static str {
    FINE
}

#[handler]
async fn panicking() -> &'static str {
    panics()
}

#[handler]
async fn order(request: &mut Request) -> Result<String, ParseError> {
    Ok(request.parse_json::<Order>().await?.total())
}

/// The middleware: the handlers find the id in the request.
#[handler]
async fn identify(
    request: &mut Request,
    depot: &mut Depot,
    response: &mut Response,
    ctrl: &mut FlowCtrl,
) {
    let id = hand::id_in(request.headers());
    let header = HeaderValue::from_str(&id).expect("visible ASCII");
    request.headers_mut().insert(REQUEST_ID, header.clone());
    let worked = AssertUnwindSafe(ctrl.call_next(request, depot, response)).catch_unwind().await;
    if worked.is_err() {
        ctrl.skip_rest();
        *response = Response::new();
        response.status_code(StatusCode::INTERNAL_SERVER_ERROR).render(PANICKED);
    }
    response.headers_mut().insert(REQUEST_ID, header);
}

fn routes<E: Failures + Writer>() -> Router {
    Router::new()
        .push(Router::with_path("ok").get(ok))
        .push(Router::with_path("out-of-stock").get(Fail(E::out_of_stock)))
        .push(Router::with_path("down").get(Fail(E::ledger_down)))
        .push(Router::with_path("misfit").get(Fail(E::misfit)))
        .push(Router::with_path("panic").get(panicking))
        .push(Router::with_path("orders").post(order))
}

pub async fn serve(listener: TcpListener, variant: Variant) {
    let service = match variant {
        Variant::Errorbook => {
            Service::new(routes::<ShopError>()).hoop(ErrorLayer::<ShopApi>::new())
        }
        Variant::Hand => Service::new(routes::<HandError>()).hoop(identify),
    };
    let listener = tokio::net::TcpListener::from_std(listener).expect("a runtime runs");
    Server::new(TcpAcceptor::try_from(listener).expect("it listens")).serve(service).await;
}
