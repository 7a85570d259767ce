//! The shop's routes for actix-web: a handler's error is already its response.

use std::time::Duration;

use actix_web::{Error, HttpRequest, error::ErrorGatewayTimeout, rt::time, web};
use anyhow::Context as _;
use errorbook::{AnyError, WithFallback, actix_web::ErrorLayer};
use errorbook_examples::shop::{
    errors::{PaymentError, ShopV1, ShopV2},
    orders::{self, Order, Placed, Voucher},
    till::{self, Receipt, Refund, Shop},
};

/// Whatever goes wrong, answered in the book `B`.
type Answer<B, T> = Result<web::Json<T>, AnyError<B>>;

/// Both versions, each with the layer of its book.
pub(crate) fn versions(routes: &mut web::ServiceConfig) {
    let v1 = web::scope("/v1").configure(shop::<ShopV1>);
    let v2 = web::scope("/v2").configure(shop::<ShopV2>);
    routes.service(v1.wrap(ErrorLayer::<ShopV1>::new()));
    routes.service(v2.wrap(ErrorLayer::<ShopV2>::new()));
}

fn shop<B: WithFallback + 'static>(routes: &mut web::ServiceConfig) {
    routes
        .route("/payments", web::post().to(pay::<B>))
        .route("/payments/{id}", web::get().to(payment::<B>))
        .route("/export", web::get().to(async || till::export().map(web::Json)))
        .route("/balance", web::get().to(async || till::balance().map(web::Json)))
        .route("/payouts/{bank}", web::post().to(payout::<B>))
        .route("/orders", web::post().to(order::<B>))
        .route("/orders/{id}/invoice", web::get().to(invoice::<B>))
        .route("/vouchers", web::post().to(voucher))
        .service(web::resource("/refunds").post(refund))
        .route("/count", web::get().to(async || web::Json(till::count())))
        .route("/statement", web::get().to(statement));
}

async fn pay<B: WithFallback>(
    shop: web::Data<Shop>,
    request: HttpRequest,
    body: String,
) -> Answer<B, Receipt> {
    let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok());
    Ok(web::Json(shop.pay(header("authorization"), header("idempotency-key"), &body)?))
}

async fn payment<B: WithFallback>(
    shop: web::Data<Shop>,
    id: web::Path<String>,
) -> Answer<B, Receipt> {
    Ok(web::Json(shop.payment(&id)?))
}

async fn refund(refund: web::Json<Refund>) -> Result<web::Json<Receipt>, PaymentError> {
    till::refund(refund.into_inner()).map(web::Json)
}

async fn payout<B: WithFallback>(bank: web::Path<String>) -> Answer<B, Receipt> {
    Ok(web::Json(till::payout(&bank)?))
}

async fn order<B: WithFallback>(order: web::Json<Order>) -> Answer<B, Placed> {
    Ok(web::Json(orders::place(&order)?))
}

async fn invoice<B: WithFallback>(id: web::Path<String>) -> Answer<B, Placed> {
    Ok(web::Json(orders::invoice(&id).context("answering the accountant")?))
}

async fn voucher(voucher: web::Json<Voucher>) -> Result<web::Json<Placed>, PaymentError> {
    orders::redeem(&voucher).map(web::Json)
}

/// actix-web has no timeout for handlers, so the handler sets one.
async fn statement() -> Result<web::Json<Vec<Receipt>>, Error> {
    let in_time = time::timeout(Duration::from_millis(200), till::statement()).await;
    in_time.map(web::Json).map_err(ErrorGatewayTimeout)
}
