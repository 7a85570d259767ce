//! aide, with its router for axum.

use std::sync::{Mutex, OnceLock};

use aide::{
    axum::{
        ApiRouter,
        routing::{post, post_with},
    },
    generate,
    openapi::{Info, OpenApi},
    transform::TransformOperation,
};
use axum::{Json, Router};
use errorbook::{AnyError, openapi};
use errorbook_openapi::{PartnerError, PaymentError, ShopApi, StockError};
use errorbook_tests_net::server;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};

use crate::check::{self, ANY, marker};

#[derive(Serialize, JsonSchema)]
struct Receipt {
    id: u64,
    anything: Value,
}

async fn pay() -> Result<Json<Receipt>, PaymentError> {
    Err(PaymentError::low())
}

// A handler with two error types: one is the other's `Ok`.
async fn order() -> Result<Result<Json<Receipt>, StockError>, PaymentError> {
    Err(PaymentError::low())
}

async fn any() -> Result<(), AnyError<ShopApi>> {
    Ok(())
}

async fn partner() -> Result<(), PartnerError> {
    Ok(())
}

/// aide keeps what it infers in a thread's own context.
fn app(document: &mut OpenApi) -> Router {
    generate::infer_responses(true);
    generate::on_error(|error| {
        MISTAKES.get_or_init(Mutex::default).lock().unwrap().push(error.to_string());
    });
    document.info = Info { title: "Shop".into(), ..Info::default() };
    ApiRouter::new()
        .api_route("/pay", post(pay))
        .api_route("/order", post(order))
        .api_route("/any", post(any))
        .api_route("/partner", post(partner))
        .finish_api(document)
}

static MISTAKES: OnceLock<Mutex<Vec<String>>> = OnceLock::new();

fn document() -> OpenApi {
    let mut document = OpenApi::default();
    let _ = app(&mut document);
    document
}

fn json(document: &OpenApi) -> Value {
    serde_json::from_str(&serde_json::to_string(document).unwrap()).unwrap()
}

/// The document as the crate makes it.
pub(crate) fn made() -> Value {
    json(&document())
}

#[test]
fn before_completion_the_first_type_of_a_status_stays() {
    let document = json(&document());
    assert_eq!(check::codes(&document, "/order", "post", "422"), json!(["too_few"]));
    let names = check::names(&document, "/order", "post");
    for name in ["PaymentError", "StockError"] {
        assert!(names.contains(&&*marker(name)), "{names:?}");
    }
    assert!(names.contains(&"200"), "{names:?}");
    assert!(check::names(&document, "/any", "post").contains(&ANY));
    assert!(check::names(&document, "/partner", "post").contains(&"4XX"));
    assert_eq!(*MISTAKES.get_or_init(Mutex::default).lock().unwrap(), Vec::<String>::new());
}

#[test]
fn it_is_completed() {
    let mut document = document();
    let mut value = json(&document);
    openapi::complete::<ShopApi>(&mut document).unwrap();
    let once = json(&document);
    check::is_complete(&once);
    check::joins(&once);
    openapi::complete::<ShopApi>(&mut document).unwrap();
    assert_eq!(json(&document), once);
    openapi::complete::<ShopApi>(&mut value).unwrap();
    check::is_complete(&value);
}

fn documented(operation: TransformOperation<'_>) -> TransformOperation<'_> {
    operation.default_response::<PaymentError>()
}

#[test]
fn where_nothing_is_inferred_a_type_is_named() {
    generate::infer_responses(false);
    let mut document = OpenApi::default();
    let _: Router =
        ApiRouter::new().api_route("/pay", post_with(pay, documented)).finish_api(&mut document);
    generate::infer_responses(true);
    let names = json(&document);
    let names = check::names(&names, "/pay", "post");
    assert_eq!(names, ["422", "503", &marker("PaymentError")]);
}

#[test]
fn it_answers() {
    let router = app(&mut OpenApi::default());
    let (listener, address) = server::listener();
    server::serve(async move || {
        let listener = tokio::net::TcpListener::from_std(listener).expect("a runtime runs");
        axum::serve(listener, router).await.expect("the server runs");
    });
    check::answers(address);
}
