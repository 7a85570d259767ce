//! The shop's routes for axum: a handler's error is already its response.

use std::{sync::Arc, time::Duration};

use axum::{
    Json, Router,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    routing::{get, post},
};
use errorbook::{
    Envelope, ErrorResponse, Report,
    envelope::{Detailed, Flat, Google, JsonApi, Microsoft, Nested, Problem, Typed},
    tower::ErrorLayer,
};
use errorbook_examples::{
    references::messaging,
    shop::{
        errors::{PaymentError, ShopV1, ShopV2},
        till::{self, Receipt, Shop},
    },
};
use tower_http::timeout::TimeoutLayer;

type Answer<T> = Result<Json<T>, PaymentError>;

/// Both versions, each with the layer of its book. `nest_service` leaves the unknown routes below a
/// version to its layer; `nest` would not.
pub(crate) fn router() -> Router {
    Router::new()
        .nest_service("/v1", shop().layer(ErrorLayer::<ShopV1>::new()))
        .nest_service("/v2", shop().layer(ErrorLayer::<ShopV2>::new()))
}

fn shop() -> Router {
    Router::new()
        .route("/payments", post(pay))
        .route("/payments/{id}", get(payment))
        .route("/export", get(async || till::export().map(Json)))
        .route("/balance", get(async || till::balance().map(Json)))
        .route("/payouts/{bank}", post(payout))
        .route("/refunds", post(async |Json(refund)| till::refund(refund).map(Json)))
        .route("/count", get(async || Json(till::count())))
        .route("/statement", get(async || Json(till::statement().await)))
        .nest("/envelopes", envelopes())
        .with_state(Arc::default())
        .layer(TimeoutLayer::with_status_code(
            StatusCode::GATEWAY_TIMEOUT,
            Duration::from_millis(200),
        ))
}

async fn pay(State(shop): State<Arc<Shop>>, headers: HeaderMap, body: String) -> Answer<Receipt> {
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    shop.pay(header("authorization"), header("idempotency-key"), &body).map(Json)
}

async fn payment(State(shop): State<Arc<Shop>>, Path(id): Path<String>) -> Answer<Receipt> {
    shop.payment(&id).map(Json)
}

async fn payout(Path(bank): Path<String>) -> Answer<Receipt> {
    till::payout(&bank).map(Json)
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
}

async fn in_envelope<V: Envelope>(headers: HeaderMap) -> ErrorResponse {
    let error = PaymentError::CardLimitExceeded { amount: 12_000, limit: 10_000 };
    let id = headers.get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or_default();
    Report::new(&error).with_request_id(id).respond::<V>()
}
