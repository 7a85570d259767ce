//! The handlers.

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{DefaultBodyLimit, Path, State, rejection::JsonRejection},
    http::HeaderMap,
    middleware::from_fn,
    routing::{get, post},
};

use super::{
    auth::authorize,
    body::{unknown_route, wrong_method},
    errors::ShopError,
    request_id::identify,
};
use crate::migration::backend::{Customer, LIMIT, Payment, Receipt, SignUp, db::Db, gateway};

type Answer<T> = Result<Json<T>, ShopError>;
type Body<T> = Result<Json<T>, JsonRejection>;

pub(crate) fn router() -> Router {
    Router::new()
        .route("/payments", post(pay))
        .route("/receipts/{charge}", get(receipt))
        .route("/customers", post(sign_up))
        .fallback(unknown_route)
        .method_not_allowed_fallback(wrong_method)
        .with_state(Arc::default())
        .layer(DefaultBodyLimit::max(1024))
        .layer(from_fn(identify))
}

async fn pay(
    State(db): State<Arc<Db>>,
    headers: HeaderMap,
    body: Body<Payment>,
) -> Answer<Receipt> {
    let Json(Payment { order: id, card }) = body?;
    authorize(&headers, "pay")?;
    let order = db.order(&id).await.map_err(ShopError::of("order"))?;
    if order.amount > LIMIT {
        return Err(ShopError::OverLimit { amount: order.amount, limit: LIMIT });
    }
    let charge = gateway::charge(&card, order.amount).await?;
    let receipt = Receipt { charge, order: id, amount: order.amount };
    db.keep(&receipt).await?;
    Ok(Json(receipt))
}

async fn receipt(
    State(db): State<Arc<Db>>,
    headers: HeaderMap,
    Path(charge): Path<String>,
) -> Answer<Receipt> {
    authorize(&headers, "read")?;
    let receipt = db.receipt(&charge).await.map_err(ShopError::of("receipt"))?;
    Ok(Json(receipt))
}

async fn sign_up(State(db): State<Arc<Db>>, body: Body<SignUp>) -> Answer<Customer> {
    let Json(SignUp { email }) = body?;
    Ok(Json(db.add_customer(email).await?))
}
