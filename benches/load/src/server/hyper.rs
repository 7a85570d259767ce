//! hyper through tower, with routes by hand.

use std::{convert::Infallible, net::TcpListener};

use bytes::Bytes;
use errorbook::{ErrorResponse, layer::ErrorLayer};
use http::{HeaderValue, Method, Request, Response, StatusCode, header::CONTENT_TYPE};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use tower::{Layer as _, service_fn};

use super::{FINE, Order, Variant, panics, tower::serve_service};
use crate::{
    errors::{Failures, ShopApi, ShopError},
    hand::{self, HandError},
};

type Answer = Response<Full<Bytes>>;

/// An error as a response of the `http` crate.
trait IntoAnswer {
    fn into_answer(self) -> Answer;
}

impl IntoAnswer for ShopError {
    fn into_answer(self) -> Answer {
        ErrorResponse::new(&self).into_http()
    }
}

impl IntoAnswer for HandError {
    fn into_answer(self) -> Answer {
        self.into_http()
    }
}

fn text(status: StatusCode, text: impl Into<Bytes>) -> Answer {
    let mut answer = Response::new(Full::from(text.into()));
    *answer.status_mut() = status;
    let plain = HeaderValue::from_static("text/plain; charset=utf-8");
    answer.headers_mut().insert(CONTENT_TYPE, plain);
    answer
}

async fn answer<E: Failures + IntoAnswer>(request: Request<Incoming>) -> Answer {
    match (request.method(), request.uri().path()) {
        (&Method::GET, "/ok") => text(StatusCode::OK, FINE),
        (&Method::GET, "/out-of-stock") => E::out_of_stock().into_answer(),
        (&Method::GET, "/down") => E::ledger_down().into_answer(),
        (&Method::GET, "/misfit") => E::misfit().into_answer(),
        (&Method::GET, "/panic") => text(StatusCode::OK, panics()),
        (&Method::POST, "/orders") => order(request).await,
        _ => text(StatusCode::NOT_FOUND, "nothing here"),
    }
}

async fn order(request: Request<Incoming>) -> Answer {
    let Ok(body) = request.into_body().collect().await else {
        return text(StatusCode::BAD_REQUEST, "no body");
    };
    match serde_json::from_slice::<Order>(&body.to_bytes()) {
        Ok(order) => text(StatusCode::OK, order.total()),
        Err(error) => text(StatusCode::BAD_REQUEST, error.to_string()),
    }
}

pub async fn serve(listener: TcpListener, variant: Variant) {
    match variant {
        Variant::Errorbook => {
            let service =
                service_fn(async |request| Ok::<_, Infallible>(answer::<ShopError>(request).await));
            serve_service(listener, ErrorLayer::<ShopApi>::new().layer(service)).await;
        }
        Variant::Hand => {
            let service = service_fn(async |request: Request<Incoming>| {
                let id = hand::id_in(request.headers());
                Ok::<_, Infallible>(hand::identified(id, answer::<HandError>(request)).await)
            });
            serve_service(listener, service).await;
        }
    }
}
