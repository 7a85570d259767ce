//! The shop's routes for axum: a handler's error is already its response.

use std::{sync::Arc, time::Duration};

use anyhow::Context as _;
use axum::{
    Json, Router,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    routing::{get, post},
};
use errorbook::{
    AnyError, Envelope, ErrorResponse, Report, WithFallback,
    envelope::{Detailed, Flat, Google, JsonApi, Microsoft, Nested, Problem, Typed},
    tower::ErrorLayer,
};
use errorbook_examples::{
    references::messaging,
    shop::{
        errors::{PaymentError, ShopV1, ShopV2},
        orders::{self, Order, Placed, Voucher},
        till::{self, Receipt, Shop},
    },
};
use tower_http::timeout::TimeoutLayer;

/// Whatever goes wrong, answered in the book `B`.
type Answer<B, T> = Result<Json<T>, AnyError<B>>;

/// Both versions, each with the layer of its book. `nest_service` leaves the unknown routes below a
/// version to its layer; `nest` would not.
pub(crate) fn router() -> Router {
    Router::new()
        .nest_service("/v1", shop::<ShopV1>().layer(ErrorLayer::<ShopV1>::new()))
        .nest_service("/v2", shop::<ShopV2>().layer(ErrorLayer::<ShopV2>::new()))
}

fn shop<B: WithFallback + 'static>() -> Router {
    Router::new()
        .route("/payments", post(pay::<B>))
        .route("/payments/{id}", get(payment::<B>))
        .route("/export", get(async || till::export().map(Json)))
        .route("/balance", get(async || till::balance().map(Json)))
        .route("/payouts/{bank}", post(payout::<B>))
        .route("/refunds", post(async |Json(refund)| till::refund(refund).map(Json)))
        .route("/orders", post(order::<B>))
        .route("/orders/{id}/invoice", get(invoice::<B>))
        .route("/vouchers", post(async |Json(voucher)| orders::redeem(&voucher).map(Json)))
        .route("/count", get(async || Json(till::count())))
        .route("/statement", get(async || Json(till::statement().await)))
        .nest("/envelopes", envelopes())
        .with_state(Arc::default())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::GATEWAY_TIMEOUT,
            Duration::from_millis(200),
        ))
}

async fn pay<B: WithFallback>(
    State(shop): State<Arc<Shop>>,
    headers: HeaderMap,
    body: String,
) -> Answer<B, Receipt> {
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    Ok(Json(shop.pay(header("authorization"), header("idempotency-key"), &body)?))
}

async fn payment<B: WithFallback>(
    State(shop): State<Arc<Shop>>,
    Path(id): Path<String>,
) -> Answer<B, Receipt> {
    Ok(Json(shop.payment(&id)?))
}

async fn payout<B: WithFallback>(Path(bank): Path<String>) -> Answer<B, Receipt> {
    Ok(Json(till::payout(&bank)?))
}

async fn order<B: WithFallback>(Json(order): Json<Order>) -> Answer<B, Placed> {
    Ok(Json(orders::place(&order)?))
}

async fn invoice<B: WithFallback>(Path(id): Path<String>) -> Answer<B, Placed> {
    Ok(Json(orders::invoice(&id).context("answering the accountant")?))
}

/// One failure in each of the built-in envelopes, and in one that an API made for itself.
fn envelopes() -> Router<Arc<Shop>> {
    Router::new()
        .route("/typed", get(in_envelope::<Typed>))
        .route("/nested", get(in_envelope::<Nested>))
        .route("/flat", get(in_envelope::<Flat>))
        .route("/detailed", get(in_envelope::<Detailed>))
        .route("/messaging", get(in_envelope::<messaging::Body>))
        .route("/problem", get(in_envelope::<Problem>))
        .route("/google", get(in_envelope::<Google>))
        .route("/json-api", get(in_envelope::<JsonApi>))
        .route("/microsoft", get(in_envelope::<Microsoft>))
        .route("/violations/detailed", post(violations_in::<Detailed>))
        .route("/violations/problem", post(violations_in::<Problem>))
        .route("/violations/google", post(violations_in::<Google>))
        .route("/violations/json-api", post(violations_in::<JsonApi>))
        .route("/violations/microsoft", post(violations_in::<Microsoft>))
}

/// The voucher in the body, which is not valid.
async fn violations_in<V: Envelope>(Json(voucher): Json<Voucher>) -> Result<(), ErrorResponse> {
    orders::redeem(&voucher).map_err(|error| Report::new(&error).respond::<V>())?;
    Ok(())
}

async fn in_envelope<V: Envelope>(headers: HeaderMap) -> ErrorResponse {
    let error = PaymentError::CardLimitExceeded { amount: 12_000, limit: 10_000 };
    let id = headers.get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or_default();
    Report::new(&error).with_request_id(id).respond::<V>()
}
