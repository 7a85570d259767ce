//! poem-openapi.

use errorbook::{AnyError, openapi};
use errorbook_openapi::{PartnerError, PaymentError, ShopApi, StockError};
use errorbook_tests_net::server;
use poem::{Route, Server, listener::TcpAcceptor};
use poem_openapi::{
    ApiResponse, Object, OpenApi, OpenApiService,
    payload::{Json, PlainText},
    registry::{MetaResponses, Registry},
};
use serde_json::{Value, json};

use crate::check::{self, ANY, marker};

#[derive(Object)]
struct Receipt {
    id: u64,
    anything: Value,
}

/// Two error types in one, written by hand.
struct OrderError(poem::Error);

impl From<OrderError> for poem::Error {
    fn from(error: OrderError) -> Self {
        error.0
    }
}

impl ApiResponse for OrderError {
    fn meta() -> MetaResponses {
        let mut meta = PaymentError::meta();
        meta.responses.extend(StockError::meta().responses);
        meta
    }

    fn register(registry: &mut Registry) {
        PaymentError::register(registry);
        StockError::register(registry);
    }
}

struct Shop;

// The macro takes only async functions.
#[expect(clippy::unused_async)]
#[OpenApi]
impl Shop {
    #[oai(path = "/pay", method = "post")]
    async fn pay(&self) -> Result<Json<Receipt>, PaymentError> {
        Err(PaymentError::low())
    }

    #[oai(path = "/order", method = "post")]
    async fn order(&self) -> Result<Json<Receipt>, OrderError> {
        Err(OrderError(StockError::SoldOut.into()))
    }

    #[oai(path = "/any", method = "post")]
    async fn any(&self) -> Result<Json<Receipt>, AnyError<ShopApi>> {
        Err(anyhow::anyhow!("odd").into())
    }

    #[oai(path = "/partner", method = "post")]
    async fn partner(&self) -> Result<Json<Receipt>, PartnerError> {
        Err(PartnerError(404))
    }
}

/// What else can be in a document.
struct Reports;

#[derive(ApiResponse)]
#[expect(dead_code, reason = "only described")]
enum Reported {
    #[oai(status = 200)]
    Done(Json<Receipt>),
    /// The report has no lines.
    #[oai(status = 422)]
    Empty(PlainText<String>),
}

#[expect(clippy::unused_async)]
#[OpenApi]
impl Reports {
    /// Another API has this path too.
    #[oai(path = "/pay", method = "get")]
    async fn pay(&self) -> Result<Json<Receipt>, PaymentError> {
        Err(PaymentError::low())
    }

    #[oai(path = "/report", method = "post")]
    async fn report(&self) -> Result<Reported, PaymentError> {
        Err(PaymentError::low())
    }
}

fn service() -> OpenApiService<Shop, ()> {
    OpenApiService::new(Shop, "Shop", "1")
}

/// The document as the crate makes it.
pub(crate) fn made() -> Value {
    serde_json::from_str(&service().spec()).unwrap()
}

#[test]
fn before_completion_a_status_is_there_twice() {
    let text = service().spec();
    let document: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(document["openapi"], "3.0.0");
    let order = text.split("\"/order\"").nth(1).unwrap().split("\"post\"").nth(1).unwrap();
    assert_eq!(order.matches("\"422\"").count(), 2);
    let names = check::names(&document, "/order", "post");
    for name in ["PaymentError", "StockError"] {
        assert!(names.contains(&&*marker(name)), "{names:?}");
    }
    assert!(names.contains(&"200"), "{names:?}");
    assert!(check::names(&document, "/any", "post").contains(&ANY));
    assert!(check::names(&document, "/partner", "post").contains(&"4XX"));
}

#[test]
fn the_text_is_completed() {
    let mut text = service().spec();
    openapi::complete::<ShopApi>(&mut text).unwrap();
    let document: Value = serde_json::from_str(&text).unwrap();
    check::is_complete(&document);
    check::joins(&document);
    let once = text.clone();
    openapi::complete::<ShopApi>(&mut text).unwrap();
    assert_eq!(text, once);
    assert!(text.contains("\n  \"info\""), "it is still on several lines");
}

#[test]
fn nothing_of_the_user_is_lost() {
    let mut text = OpenApiService::new((Shop, Reports), "Shop", "1").spec();
    assert_eq!(text.matches("\"/pay\":").count(), 2);
    openapi::complete::<ShopApi>(&mut text).unwrap();
    let document: Value = serde_json::from_str(&text).unwrap();
    check::is_complete(&document);
    assert_eq!(check::codes(&document, "/pay", "get", "422"), json!(["balance_low"]));
    let response = &check::responses(&document, "/report", "post")["422"];
    let description = response["description"].as_str().unwrap();
    assert!(description.starts_with("The report has no lines.\n\n"), "{description}");
    assert_eq!(response["content"]["text/plain; charset=utf-8"]["schema"]["type"], "string");
    assert!(response["content"]["application/json"]["schema"].is_object());
    assert_eq!(response["x-error-codes"], json!(["balance_low"]));
}

#[test]
fn a_text_on_one_line_stays_on_it() {
    let document: Value = serde_json::from_str(&service().spec()).unwrap();
    let mut text = document.to_string();
    openapi::complete::<ShopApi>(&mut text).unwrap();
    assert!(text.contains("BalanceLowError") && !text.contains('\n'));
}

#[test]
fn it_says_what_it_said_each_time() {
    assert_eq!(PaymentError::meta(), PaymentError::meta());
    assert_eq!(json!(service().spec()), json!(service().spec()));
}

#[test]
fn it_answers() {
    let (listener, address) = server::listener();
    server::serve(async move || {
        let acceptor = TcpAcceptor::from_std(listener).expect("a runtime runs");
        let app = Route::new().nest("/", service());
        Server::new_with_acceptor(acceptor).run(app).await.expect("the server runs");
    });
    check::answers(address);
}
