//! The shop's routes for actix-web: a handler's error is already its response.

use std::time::Duration;

use actix_web::{
    Error, HttpRequest,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    error::ErrorGatewayTimeout,
    middleware::Next,
    rt::time,
    web,
};
use errorbook_examples::shop::{
    errors::PaymentError,
    till::{self, Receipt, Refund, Shop},
};

type Answer<T> = Result<web::Json<T>, PaymentError>;

pub(crate) fn all(routes: &mut web::ServiceConfig) {
    routes
        .route("/payments", web::post().to(pay))
        .route("/payments/{id}", web::get().to(payment))
        .route("/export", web::get().to(async || till::export().map(web::Json)))
        .route("/balance", web::get().to(async || till::balance().map(web::Json)))
        .route("/payouts/{bank}", web::post().to(payout))
        .service(web::resource("/refunds").post(refund))
        .route("/count", web::get().to(async || web::Json(till::count())))
        .route("/statement", web::get().to(async || web::Json(till::statement().await)));
}

async fn pay(shop: web::Data<Shop>, request: HttpRequest, body: String) -> Answer<Receipt> {
    let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    shop.pay(header("authorization"), header("idempotency-key"), &body).map(web::Json)
}

async fn payment(shop: web::Data<Shop>, id: web::Path<String>) -> Answer<Receipt> {
    shop.payment(&id).map(web::Json)
}

async fn refund(refund: web::Json<Refund>) -> Answer<Receipt> {
    till::refund(refund.into_inner()).map(web::Json)
}

async fn payout(bank: web::Path<String>) -> Answer<Receipt> {
    till::payout(&bank).map(web::Json)
}

/// actix-web has no timeout for handlers; a middleware makes one.
pub(crate) async fn timeout(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    match time::timeout(Duration::from_millis(200), next.call(request)).await {
        Ok(answer) => answer,
        Err(late) => Err(ErrorGatewayTimeout(late)),
    }
}
