//! utoipa, with its derive and with the router of utoipa-axum.

use axum::{Json, Router, routing::post};
use errorbook::{AnyError, openapi};
use errorbook_openapi::{PartnerError, PaymentError, ShopApi, StockError};
use errorbook_tests_net::server;
use serde::Serialize;
use serde_json::{Value, json};
use utoipa::{OpenApi, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use crate::check::{self, ANY, marker};

#[derive(Serialize, ToSchema)]
struct Receipt {
    id: u64,
    /// utoipa writes `{}` here, and does not read it.
    anything: Value,
}

#[utoipa::path(post, path = "/pay", responses((status = 200, body = Receipt), PaymentError))]
async fn pay() -> Result<Json<Receipt>, PaymentError> {
    Err(PaymentError::low())
}

#[utoipa::path(post, path = "/order", responses(PaymentError, StockError))]
async fn order() -> Result<(), PaymentError> {
    Ok(())
}

#[utoipa::path(post, path = "/any", responses(AnyError<ShopApi>))]
async fn any() -> Result<(), AnyError<ShopApi>> {
    Ok(())
}

#[utoipa::path(post, path = "/partner", responses(PartnerError))]
async fn partner() -> Result<(), PartnerError> {
    Ok(())
}

#[utoipa::path(post, path = "/book", responses(ShopApi))]
async fn whole_book() -> Result<(), PaymentError> {
    Ok(())
}

#[derive(OpenApi)]
#[openapi(paths(pay, order, any, partner, whole_book))]
struct ApiDoc;

fn json(document: &utoipa::openapi::OpenApi) -> Value {
    // The text first: a member that is there twice would be hidden by a `Value`.
    serde_json::from_str(&document.to_json().expect("it is written")).expect("it is JSON")
}

/// The document as the crate makes it.
pub(crate) fn made() -> Value {
    json(&ApiDoc::openapi())
}

#[test]
fn before_completion_the_last_type_of_a_status_stays() {
    let document = json(&ApiDoc::openapi());
    assert_eq!(check::codes(&document, "/order", "post", "422"), json!(["too_few"]));
    let names = check::names(&document, "/order", "post");
    for name in ["PaymentError", "StockError"] {
        assert!(names.contains(&&*marker(name)), "{names:?}");
    }
    assert!(check::names(&document, "/any", "post").contains(&ANY));
}

#[test]
fn the_whole_book_is_documented() {
    let document = json(&ApiDoc::openapi());
    let names = check::names(&document, "/book", "post");
    for name in ["PaymentError", "StockError", "PartnerError"] {
        assert!(names.contains(&&*marker(name)), "{names:?}");
    }
    assert!(names.contains(&"405"));
    let mut completed = ApiDoc::openapi();
    openapi::complete::<ShopApi>(&mut completed).unwrap();
    let completed = json(&completed);
    let names = check::names(&completed, "/book", "post");
    assert!(names.contains(&"500") && !names.contains(&"405"), "{names:?}");
}

#[test]
fn a_document_of_the_derive_is_completed() {
    let mut document = ApiDoc::openapi();
    openapi::complete::<ShopApi>(&mut document).unwrap();
    let once = json(&document);
    check::is_complete(&once);
    check::joins(&once);
    // What the crate cannot read stays what it was.
    let receipt = &once["components"]["schemas"]["Receipt"]["properties"]["anything"];
    assert_eq!(
        *receipt,
        json(&ApiDoc::openapi())["components"]["schemas"]["Receipt"]["properties"]["anything"]
    );
    openapi::complete::<ShopApi>(&mut document).unwrap();
    assert_eq!(json(&document), once);
}

#[test]
fn it_is_what_the_completed_json_is() {
    let mut document = ApiDoc::openapi();
    let mut value = json(&document);
    openapi::complete::<ShopApi>(&mut document).unwrap();
    openapi::complete::<ShopApi>(&mut value).unwrap();
    assert_eq!(json(&document), value);
}

#[test]
fn the_router_of_utoipa_axum_is_documented_and_answers() {
    let (router, mut document) = OpenApiRouter::<()>::new()
        .routes(routes!(pay))
        .routes(routes!(order))
        .routes(routes!(any))
        .routes(routes!(partner))
        .split_for_parts();
    openapi::complete::<ShopApi>(&mut document).unwrap();
    check::is_complete(&json(&document));
    check::joins(&json(&document));
    check::answers(serve(router));
}

fn serve(router: Router) -> std::net::SocketAddr {
    let (listener, address) = server::listener();
    server::serve(async move || {
        let listener = tokio::net::TcpListener::from_std(listener).expect("a runtime runs");
        axum::serve(listener, router).await.expect("the server runs");
    });
    address
}

#[test]
fn handlers_are_plain_ones() {
    let _: Router = Router::new().route("/any", post(any)).route("/book", post(whole_book));
}
