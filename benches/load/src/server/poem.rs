//! poem, and its `ResponseError` by hand.

use std::{net::TcpListener, sync::Arc};

use errorbook::layer::poem::ErrorLayer;
use poem::{
    Endpoint, EndpointExt as _, FromRequest as _, Request, Response, Result, Route, Server,
    endpoint::make,
    error::ResponseError,
    get,
    http::{HeaderValue, StatusCode},
    listener::TcpAcceptor,
    post,
    web::Json,
};

use super::{FINE, Order, Variant, panics};
use crate::{
    errors::{Failures, ShopApi, ShopError},
    hand::{self, HandError, PANICKED, REQUEST_ID},
};

impl ResponseError for HandError {
    fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.status()).expect("a status")
    }

    fn as_response(&self) -> Response {
        let response = Response::builder().status(ResponseError::status(self));
        response.content_type("application/json").body(self.body_in_task())
    }
}

async fn order(request: Request) -> Result<String> {
    let (request, mut body) = request.split();
    let Json(order) = Json::<Order>::from_request(&request, &mut body).await?;
    Ok(order.total())
}

fn routes<E: Failures + ResponseError + std::error::Error + Sync>() -> Route {
    let fails = |failure: fn() -> E| {
        get(make(move |_| async move { Err::<(), poem::Error>(failure().into()) }))
    };
    Route::new()
        .at("/ok", get(make(async |_| FINE)))
        .at("/out-of-stock", fails(E::out_of_stock))
        .at("/down", fails(E::ledger_down))
        .at("/misfit", fails(E::misfit))
        .at("/panic", get(make(async |_| panics())))
        .at("/orders", post(make(order)))
}

async fn identify<N: Endpoint>(next: Arc<N>, request: Request) -> Result<Response> {
    let id = hand::id_in(request.headers());
    let header = HeaderValue::from_str(&id).expect("visible ASCII");
    let worked = hand::under(id, next.get_response(request)).await;
    let mut response = worked.unwrap_or_else(|_| {
        Response::builder().status(StatusCode::INTERNAL_SERVER_ERROR).body(PANICKED)
    });
    response.headers_mut().insert(REQUEST_ID, header);
    Ok(response)
}

pub async fn serve(listener: TcpListener, variant: Variant) {
    let server = Server::new_with_acceptor(TcpAcceptor::from_std(listener).expect("it listens"));
    let run = match variant {
        Variant::Errorbook => {
            server.run(routes::<ShopError>().with(ErrorLayer::<ShopApi>::new())).await
        }
        Variant::Hand => server.run(routes::<HandError>().around(identify)).await,
    };
    run.expect("the server runs");
}
