//! `AnyError` below the layer of tower, and what is logged of it.

mod boxed;
mod example;
mod logged;

use anyhow::{Context as _, anyhow};
use axum::{Router, body::Body, routing::get};
use errorbook::{
    AnyError, ApiError, ErrorBook,
    envelope::{Flat, Problem},
    tower::ErrorLayer,
};
use http::{Request, Response};
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

pub(crate) const SECRET: &str = "s3cr3t";

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi)]
pub(crate) enum OrderError {
    #[error("no order {0}")]
    #[api(status = 404)]
    NoOrder(#[api(param)] u64),
    #[error("the ledger: {SECRET}")]
    #[api(status = 503, retry_after = 7)]
    LedgerDown(#[source] std::io::Error),
}

errorbook::http_errors! {
    #[api(book = ShopApi)]
    pub(crate) enum HttpError;
}

#[derive(ErrorBook)]
#[book(errors(OrderError), fallback(HttpError), envelope = Flat, also(Problem))]
pub(crate) struct ShopApi;

pub(crate) type Any = AnyError<ShopApi>;

pub(crate) fn below_two_contexts() -> anyhow::Error {
    anyhow!(OrderError::NoOrder(7)).context("in the shop").context(SECRET)
}

pub(crate) fn unknown() -> anyhow::Error {
    anyhow!(std::io::Error::other(SECRET)).context("reading a file")
}

async fn found() -> Result<&'static str, Any> {
    Err(below_two_contexts())?
}

async fn masked() -> Result<&'static str, Any> {
    Err(unknown())?
}

async fn attached() -> Result<&'static str, Any> {
    Err(unknown()).context(OrderError::NoOrder(9))?
}

/// The task does not know the request, so the layer answers.
async fn spawned() -> Response<Body> {
    let answer = || axum::response::IntoResponse::into_response(Any::from(below_two_contexts()));
    tokio::spawn(async move { answer() }).await.unwrap()
}

pub(crate) fn app() -> Router {
    Router::new()
        .route("/found", get(found))
        .route("/masked", get(masked))
        .route("/attached", get(attached))
        .route("/spawned", get(spawned))
        .layer(ErrorLayer::<ShopApi>::new())
}

pub(crate) async fn ask(app: Router, path: &str, accept: &str) -> (Response<()>, String) {
    let request = Request::get(path).header("x-request-id", "req_1").header("accept", accept);
    let response = app.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    (Response::from_parts(parts, ()), String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn it_has_the_id_and_the_negotiated_envelope() {
    for path in ["/found", "/spawned"] {
        let (response, body) = ask(app(), path, "application/json").await;
        assert_eq!(response.status(), 404, "{path}");
        assert_eq!(response.headers()["x-request-id"], "req_1");
        assert_eq!(response.headers()["vary"], "accept");
        assert_eq!(body, r#"{"code":"no_order","message":"no order 7","request_id":"req_1"}"#);

        let (response, body) = ask(app(), path, "application/problem+json").await;
        assert_eq!(response.headers()["content-type"], "application/problem+json", "{path}");
        assert!(body.contains(r#""code":"no_order""#) && body.contains("req_1"), "{body}");
        assert!(!body.contains(SECRET), "{body}");
    }
}

#[tokio::test]
async fn what_the_book_does_not_know_is_masked() {
    for accept in ["application/json", "application/problem+json"] {
        let (response, body) = ask(app(), "/masked", accept).await;
        assert_eq!(
            (response.status().as_u16(), &response.headers()["content-type"]),
            (500, &accept.parse().unwrap())
        );
        assert!(body.contains(r#""code":"internal_server_error""#), "{body}");
        assert!(!body.contains(SECRET) && !body.contains("file"), "{body}");
    }
}

#[tokio::test]
async fn an_error_that_is_a_context_answers() {
    let (response, body) = ask(app(), "/attached", "*/*").await;
    assert_eq!(response.status(), 404);
    assert_eq!(body, r#"{"code":"no_order","message":"no order 9","request_id":"req_1"}"#);
}

/// A layer of another book does not change the face.
#[tokio::test]
async fn below_a_layer_of_another_book() {
    #[derive(ErrorBook)]
    #[book(errors(OtherHttp), fallback(OtherHttp), envelope = errorbook::envelope::JsonApi)]
    struct Other;
    errorbook::http_errors! {
        #[api(book = Other)]
        enum OtherHttp;
    }
    let app = Router::new().route("/", get(found)).layer(ErrorLayer::<Other>::new());
    let (_, body) = ask(app, "/", "*/*").await;
    assert_eq!(body, r#"{"code":"no_order","message":"no order 7","request_id":"req_1"}"#);
}
