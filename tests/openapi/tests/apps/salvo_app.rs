//! salvo-oapi.

use std::{net::SocketAddr, sync::mpsc};

use errorbook::{AnyError, openapi};
use errorbook_openapi::{PartnerError, PaymentError, ShopApi, StockError};
use errorbook_tests_net::server;
use salvo_core::{
    Listener as _, Router, Server,
    conn::{Acceptor as _, TcpListener},
    writing::Json,
};
use salvo_oapi::{OpenApi, ToSchema, endpoint};
use serde::Serialize;
use serde_json::{Value, json};

use crate::check::{self, ANY, marker};

#[derive(Serialize, ToSchema)]
struct Receipt {
    id: u64,
    anything: Value,
}

#[endpoint]
async fn pay() -> Result<Json<Receipt>, PaymentError> {
    Err(PaymentError::low())
}

#[endpoint(responses((status_code = 410, description = "of the handler's own")))]
async fn order() -> Result<Result<Json<Receipt>, StockError>, PaymentError> {
    Err(PaymentError::low())
}

#[endpoint]
async fn any() -> Result<(), AnyError<ShopApi>> {
    Ok(())
}

#[endpoint]
async fn partner() -> Result<(), PartnerError> {
    Ok(())
}

fn router() -> Router {
    Router::new()
        .push(Router::with_path("pay").post(pay))
        .push(Router::with_path("order").post(order))
        .push(Router::with_path("any").post(any))
        .push(Router::with_path("partner").post(partner))
}

fn document() -> OpenApi {
    OpenApi::new("Shop", "1").merge_router(&router())
}

fn json(document: &OpenApi) -> Value {
    serde_json::from_str(&document.to_json().unwrap()).unwrap()
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
    assert_eq!(once, value);
}

#[test]
fn it_answers() {
    check::answers(start());
}

fn start() -> SocketAddr {
    let (tell, told) = mpsc::channel();
    server::serve(async move || {
        let acceptor = TcpListener::new("127.0.0.1:0").bind().await;
        let address = acceptor.holdings()[0].local_addr.clone();
        tell.send(address.into_std().expect("it listens on TCP")).expect("it is awaited");
        Server::new(acceptor).serve(router()).await;
    });
    told.recv().expect("it starts")
}
