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
    openapi,
    tower::ErrorLayer,
};
use errorbook_examples::{
    references::messaging,
    shop::{
        errors::{PaymentError, ShopV1, ShopV2, StorageError},
        orders::{self, Order, Placed, Voucher},
        till::{self, Payment, Receipt, Refund, Shop},
    },
};
use tower_http::timeout::TimeoutLayer;
use utoipa::OpenApi;

/// Whatever goes wrong, answered in the book `B`.
type Answer<B, T> = Result<Json<T>, AnyError<B>>;

/// Version 1 for OpenAPI, as utoipa knows it.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Shop",
        description = "A payments shop in which everything goes wrong.",
        contact(name = "The shop", url = "https://docs.example.com"),
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0"),
    ),
    servers((url = "/v1")),
    tags(
        (name = "Payments", description = "Money that comes in, and goes out."),
        (name = "Orders", description = "What the money is for."),
        (name = "Books", description = "What the shop knows of its money."),
    ),
    paths(
        pay, payment, export, balance, payout, refund, order, invoice, voucher, count, statement,
    ),
)]
struct Document;

/// The same with the errors of the book.
fn document() -> utoipa::openapi::OpenApi {
    let mut document = Document::openapi();
    openapi::complete::<ShopV1>(&mut document).expect("utoipa can hold it");
    document
}

/// Both versions, each with the layer of its book. `nest_service` leaves the unknown routes below a
/// version to its layer; `nest` would not.
pub(crate) fn router() -> Router {
    let document = Json(document());
    Router::new()
        .route("/openapi.json", get(async || document))
        .nest_service("/v1", shop::<ShopV1>().layer(ErrorLayer::<ShopV1>::new()))
        .nest_service("/v2", shop::<ShopV2>().layer(ErrorLayer::<ShopV2>::new()))
}

/// Version 1 without the layer, and the document before it is complete.
pub(crate) fn bare() -> Router {
    Router::new()
        .route("/openapi.json", get(async || Json(Document::openapi())))
        .nest_service("/v1", shop::<ShopV1>())
}

fn shop<B: WithFallback + 'static>() -> Router {
    Router::new()
        .route("/payments", post(pay::<B>))
        .route("/payments/{id}", get(payment::<B>))
        .route("/export", get(export))
        .route("/balance", get(balance))
        .route("/payouts/{bank}", post(payout::<B>))
        .route("/refunds", post(refund))
        .route("/orders", post(order::<B>))
        .route("/orders/{id}/invoice", get(invoice::<B>))
        .route("/vouchers", post(voucher))
        .route("/count", get(count))
        .route("/statement", get(statement).layer(timeout()))
        .nest("/envelopes", envelopes())
        .with_state(Arc::default())
}

/// Limits the route that waits for somebody else. The time that other routes need depends on the
/// machine: on a busy one, a limit this short would refuse a large upload.
fn timeout() -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, Duration::from_millis(200))
}

/// Takes a payment.
///
/// Send the same `Idempotency-Key` again, and the same receipt comes back.
#[utoipa::path(
    post,
    path = "/payments",
    tag = "Payments",
    params(("Authorization" = Option<String>, Header), ("Idempotency-Key" = Option<String>, Header)),
    request_body = Payment,
    responses((status = 200, description = "The receipt.", body = Receipt), PaymentError),
)]
async fn pay<B: WithFallback>(
    State(shop): State<Arc<Shop>>,
    headers: HeaderMap,
    body: String,
) -> Answer<B, Receipt> {
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    Ok(Json(shop.pay(header("authorization"), header("idempotency-key"), &body)?))
}

/// Returns the receipt of a payment.
///
/// The id is in the receipt that came back when it was paid.
#[utoipa::path(
    get,
    path = "/payments/{id}",
    tag = "Payments",
    responses((status = 200, description = "The receipt.", body = Receipt), StorageError),
)]
async fn payment<B: WithFallback>(
    State(shop): State<Arc<Shop>>,
    Path(id): Path<String>,
) -> Answer<B, Receipt> {
    Ok(Json(shop.payment(&id)?))
}

/// Returns all payments of a day.
///
/// This takes long, so nobody may ask for it twice a minute.
#[utoipa::path(
    get,
    path = "/export",
    tag = "Books",
    responses((status = 200, description = "The receipts.", body = [Receipt]), PaymentError),
)]
async fn export() -> Result<Json<Vec<Receipt>>, PaymentError> {
    till::export().map(Json)
}

/// Returns the money in the till.
///
/// The ledger knows it.
#[utoipa::path(
    get,
    path = "/balance",
    tag = "Books",
    responses((status = 200, description = "In cents.", body = u64), PaymentError),
)]
async fn balance() -> Result<Json<u64>, PaymentError> {
    till::balance().map(Json)
}

/// Sends the money in the till to a bank.
///
/// The status can be that of the bank.
#[utoipa::path(
    post,
    path = "/payouts/{bank}",
    tag = "Payments",
    responses((status = 200, description = "The receipt.", body = Receipt), PaymentError),
)]
async fn payout<B: WithFallback>(Path(bank): Path<String>) -> Answer<B, Receipt> {
    Ok(Json(till::payout(&bank)?))
}

/// Pays something back.
///
/// The framework reads the body, and refuses it by itself.
#[utoipa::path(
    post,
    path = "/refunds",
    tag = "Payments",
    responses((status = 200, description = "The receipt.", body = Receipt), StorageError),
)]
async fn refund(Json(refund): Json<Refund>) -> Result<Json<Receipt>, PaymentError> {
    till::refund(refund).map(Json)
}

/// Takes an order.
///
/// What is not valid in it comes back as violations, in the row that the book has for 422.
#[utoipa::path(
    post,
    path = "/orders",
    tag = "Orders",
    responses((status = 200, description = "What the shop keeps of it.", body = Placed)),
)]
async fn order<B: WithFallback>(Json(order): Json<Order>) -> Answer<B, Placed> {
    Ok(Json(orders::place(&order)?))
}

/// Returns the invoice of an order.
///
/// Whatever goes wrong can come back.
#[utoipa::path(
    get,
    path = "/orders/{id}/invoice",
    tag = "Orders",
    responses((status = 200, description = "The invoice.", body = Placed), AnyError<ShopV1>),
)]
async fn invoice<B: WithFallback>(Path(id): Path<String>) -> Answer<B, Placed> {
    Ok(Json(orders::invoice(&id).context("answering the accountant")?))
}

/// Takes a voucher.
///
/// What is not valid in it comes back as violations, in an error of the shop's own.
#[utoipa::path(
    post,
    path = "/vouchers",
    tag = "Orders",
    responses((status = 200, description = "What the shop keeps of it.", body = Placed), PaymentError),
)]
async fn voucher(Json(voucher): Json<Voucher>) -> Result<Json<Placed>, PaymentError> {
    orders::redeem(&voucher).map(Json)
}

/// Counts the money by hand.
///
/// The handler panics.
#[utoipa::path(
    get,
    path = "/count",
    tag = "Books",
    responses((status = 200, description = "In cents.", body = u64)),
)]
async fn count() -> Json<u64> {
    Json(till::count())
}

/// Returns the day's statement.
///
/// Nobody writes it, so the handler takes longer than the shop allows.
#[utoipa::path(
    get,
    path = "/statement",
    tag = "Books",
    responses((status = 200, description = "The receipts.", body = [Receipt])),
)]
async fn statement() -> Json<Vec<Receipt>> {
    Json(till::statement().await)
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
