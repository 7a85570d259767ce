//! The handlers.

use std::sync::Arc;

use anyhow::Context;
use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, Path, State},
    http::HeaderMap,
    routing::{get, post},
};
use errorbook::{AnyError, layer::Wording, tower::ErrorLayer};

use super::{
    auth::authorize,
    errors::{ShopApi, ShopError},
};
use crate::migration::backend::{Customer, LIMIT, Payment, Receipt, SignUp, db::Db, gateway};

type Answer<T> = Result<Json<T>, AnyError<ShopApi>>;

pub(crate) fn router() -> Router {
    Router::new()
        .route("/payments", post(pay))
        .route("/receipts/{charge}", get(receipt))
        .route("/customers", post(sign_up))
        .with_state(Arc::default())
        .layer(DefaultBodyLimit::max(1024))
        .layer(ErrorLayer::<ShopApi>::new().wording(Wording::Row))
}

async fn pay(
    State(db): State<Arc<Db>>,
    headers: HeaderMap,
    Json(Payment { order: id, card }): Json<Payment>,
) -> Answer<Receipt> {
    authorize(&headers, "pay")?;
    let order = db.order(&id).await.map_err(ShopError::of("order")).context("loading the order")?;
    if order.amount > LIMIT {
        return Err(ShopError::OverLimit { amount: order.amount, limit: LIMIT }.into());
    }
    let charge = gateway::charge(&card, order.amount)
        .await
        .map_err(ShopError::from)
        .context("charging the card")?;
    let receipt = Receipt { charge, order: id, amount: order.amount };
    db.keep(&receipt).await.map_err(ShopError::query).context("keeping the receipt")?;
    Ok(Json(receipt))
}

async fn receipt(
    State(db): State<Arc<Db>>,
    headers: HeaderMap,
    Path(charge): Path<String>,
) -> Answer<Receipt> {
    authorize(&headers, "read")?;
    let receipt = db
        .receipt(&charge)
        .await
        .map_err(ShopError::of("receipt"))
        .context("loading the receipt")?;
    Ok(Json(receipt))
}

async fn sign_up(
    State(db): State<Arc<Db>>,
    Json(SignUp { email }): Json<SignUp>,
) -> Answer<Customer> {
    let customer =
        db.add_customer(email).await.map_err(ShopError::query).context("adding the customer")?;
    Ok(Json(customer))
}
