//! actix-web, and its `ResponseError` by hand.

use std::net::TcpListener;

use actix_web::{
    App, Error, HttpResponse, HttpServer, ResponseError,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    error::ErrorInternalServerError,
    http::{
        StatusCode,
        header::{HeaderName, HeaderValue},
    },
    middleware::{Next, from_fn},
    rt::System,
    web::{self, get},
};
use errorbook::layer::actix_web::ErrorLayer;

use super::{FINE, Order, Variant, panics};
use crate::{
    errors::{Failures, ShopApi, ShopError},
    hand::{self, HandError, PANICKED, REQUEST_ID},
};

impl ResponseError for HandError {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.status()).expect("a status")
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        response.content_type("application/json").body(self.body_in_task())
    }
}

fn routes<E: Failures + ResponseError>(config: &mut web::ServiceConfig) {
    config
        .route("/ok", get().to(async || FINE))
        .route("/out-of-stock", get().to(async || Err::<&str, _>(E::out_of_stock())))
        .route("/down", get().to(async || Err::<&str, _>(E::ledger_down())))
        .route("/misfit", get().to(async || Err::<&str, _>(E::misfit())))
        .route("/panic", get().to(async || panics()))
        .route("/orders", web::post().to(async |order: web::Json<Order>| order.total()));
}

async fn identify(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let sent = request.headers().get(REQUEST_ID).and_then(|id| id.to_str().ok());
    let id = hand::id(sent);
    let header = HeaderValue::from_str(&id).expect("visible ASCII");
    let worked = hand::under(id, next.call(request)).await;
    let mut response = worked.unwrap_or_else(|_| Err(ErrorInternalServerError(PANICKED)))?;
    response.headers_mut().insert(HeaderName::from_static(REQUEST_ID), header);
    Ok(response)
}

pub fn serve(listener: TcpListener, variant: Variant) {
    let serve = async move || match variant {
        Variant::Errorbook => {
            let app =
                || App::new().configure(routes::<ShopError>).wrap(ErrorLayer::<ShopApi>::new());
            HttpServer::new(app).workers(1).listen(listener)?.run().await
        }
        Variant::Hand => {
            let app = || App::new().configure(routes::<HandError>).wrap(from_fn(identify));
            HttpServer::new(app).workers(1).listen(listener)?.run().await
        }
    };
    System::new().block_on(serve()).expect("the server runs");
}
