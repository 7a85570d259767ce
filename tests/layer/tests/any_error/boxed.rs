//! The errors of tower's own middleware.

use std::{convert::Infallible, error::Error, future, time::Duration};

use axum::{Router, body::Body, error_handling::HandleErrorLayer, routing::get};
use errorbook::tower::{ErrorLayer, handle_error};
use http::Request;
use tower::{
    BoxError, ServiceBuilder, load_shed::LoadShedLayer, load_shed::error::Overloaded, service_fn,
    timeout::TimeoutLayer, timeout::error::Elapsed,
};

use super::{OrderError, SECRET, ShopApi, ask};

async fn code(error: impl Into<BoxError>) -> (u16, &'static str) {
    let error = handle_error::<ShopApi>(error.into()).await;
    (error.spec().status(), error.spec().code().unwrap())
}

/// Keeps an error as its source.
#[derive(Debug, thiserror::Error)]
#[error("around it")]
struct Around(#[source] BoxError);

#[tokio::test]
async fn each_error_has_its_row() {
    assert_eq!(code(Elapsed::new()).await, (504, "gateway_timeout"));
    assert_eq!(code(Overloaded::new()).await, (503, "service_unavailable"));
    assert_eq!(code(Around(Elapsed::new().into())).await, (504, "gateway_timeout"));
    assert_eq!(code(OrderError::NoOrder(7)).await, (404, "no_order"));
    assert_eq!(code(Around(OrderError::NoOrder(7).into())).await, (404, "no_order"));
    assert_eq!(code("text").await, (500, "internal_server_error"));
    assert_eq!(code(anyhow::anyhow!(Elapsed::new()).context("a")).await, (504, "gateway_timeout"));
    // An error of the book that a timeout caused.
    let down = OrderError::LedgerDown(std::io::Error::other(Elapsed::new()));
    assert_eq!(code(down).await, (503, "ledger_down"));
}

#[tokio::test]
async fn the_cause_is_in_the_chain() {
    let error = handle_error::<ShopApi>(Around(Elapsed::new().into()).into()).await;
    let chain = error.chain().to_string();
    assert!(chain.ends_with("around it: request timed out"), "{chain}");
    assert_eq!(error.to_string(), "the server did not answer in time");
}

/// Its source is itself.
#[derive(Debug)]
struct Loop;

impl std::fmt::Display for Loop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("loop")
    }
}

impl Error for Loop {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self)
    }
}

#[tokio::test]
async fn no_end() {
    assert_eq!(code(Loop).await, (500, "internal_server_error"));
}

#[tokio::test]
async fn below_a_layer_of_axum() {
    let timeout = ServiceBuilder::new()
        .layer(HandleErrorLayer::new(handle_error::<ShopApi>))
        .layer(TimeoutLayer::new(Duration::from_millis(5)));
    let shed = ServiceBuilder::new()
        .layer(HandleErrorLayer::new(handle_error::<ShopApi>))
        .layer(LoadShedLayer::new())
        .service(service_fn(async |_: Request<Body>| Err::<&str, BoxError>(SECRET.into())));
    let app = Router::new()
        .route("/slow", get(future::pending::<Result<(), Infallible>>).layer(timeout))
        .route_service("/fails", shed)
        .layer(ErrorLayer::<ShopApi>::new());
    let (response, body) = ask(app.clone(), "/slow", "application/json").await;
    assert_eq!(response.status(), 504);
    assert_eq!(
        body,
        r#"{"code":"gateway_timeout","message":"the server did not answer in time","request_id":"req_1"}"#,
    );
    let (response, body) = ask(app, "/fails", "application/json").await;
    assert_eq!(response.status(), 500);
    assert_eq!(response.headers()["x-request-id"], "req_1");
    assert!(body.contains("internal_server_error") && !body.contains(SECRET), "{body}");
}
