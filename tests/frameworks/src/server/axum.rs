//! axum.

use std::net::SocketAddr;

use axum::{Router, extract::Path, response::IntoResponse, routing::any};

use super::FINE;
use crate::cases::{Case, fold};

async fn case<E: Case>(Path(case): Path<String>) -> Result<&'static str, E> {
    E::of(&case).map_or(Ok(FINE), Err)
}

pub(crate) fn cases<E: Case + IntoResponse>() -> Router {
    Router::new().route("/{case}", any(case::<E>))
}

pub(crate) fn start() -> SocketAddr {
    let (listener, address) = super::listener();
    super::serve(async move || {
        let app = fold!(Router::new(), |app, path, E| app.nest(&format!("/{path}"), cases::<E>()));
        let listener = tokio::net::TcpListener::from_std(listener).expect("a runtime runs");
        axum::serve(listener, app).await.expect("the server runs");
    });
    address
}
