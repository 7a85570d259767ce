//! `Box<dyn ApiError + Send + Sync>` as the error of a handler, in every framework.

use errorbook::{ApiError, ErrorBook, ErrorResponse, Report};

type AnyError = Box<dyn ApiError + Send + Sync>;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi)]
enum ShopError {
    #[error("no such item")]
    #[api(status = 404)]
    NoItem,
    #[error("s3cr3t")]
    #[api(status = 503)]
    Down(#[source] std::io::Error),
}

#[derive(ErrorBook)]
#[book(errors(ShopError), fallback(HttpError), envelope = errorbook::envelope::Flat)]
struct ShopApi;

errorbook::http_errors! {
    #[api(book = ShopApi)]
    enum HttpError;
}

fn no_item() -> Result<&'static str, AnyError> {
    Err(ShopError::NoItem)?
}

fn down() -> Result<&'static str, AnyError> {
    Err(ShopError::Down(std::io::Error::other("s3cr3t")))?
}

const NO_ITEM: &str = concat!(
    r#"{"type":null,"code":"no_item","message":"no such item","#,
    r#""param":null,"doc_url":null,"request_id":null}"#,
);

#[test]
fn it_is_a_response_without_a_book_and_in_a_book_of_choice() {
    let response = ErrorResponse::from(no_item().unwrap_err());
    assert_eq!((response.status(), str::from_utf8(response.body())), (404, Ok(NO_ITEM)));
    let error = down().unwrap_err();
    let body = Report::in_book::<ShopApi>(&*error).body::<<ShopApi as ErrorBook>::Envelope>();
    let flat = r#"{"code":"down","message":"Service Unavailable","request_id":null}"#;
    assert_eq!(str::from_utf8(&body), Ok(flat));
}

#[tokio::test]
async fn axum_warp_and_lambda_answer_it() {
    let response = axum::response::IntoResponse::into_response(no_item());
    assert_eq!(response.status(), 404);
    let body = axum::body::to_bytes(response.into_body(), 1024).await.unwrap();
    assert_eq!(body, NO_ITEM);
    assert_eq!(warp::Reply::into_response(no_item()).status(), 404);
    let response = lambda_http::IntoResponse::into_response(no_item().unwrap_err()).await;
    assert_eq!((response.status().as_u16(), &**response.body()), (404, NO_ITEM.as_bytes()));

    let rejection = warp::Rejection::from(down().unwrap_err());
    assert!(!format!("{rejection:?}").contains("s3cr3t"));
    assert_eq!(errorbook::warp::recover(rejection).await.unwrap().status(), 503);
}

/// Behind a layer, it is answered in the layer's book, with the id of the request.
#[tokio::test]
async fn a_layer_answers_it_in_its_book() {
    use tower::ServiceExt as _;

    let app: axum::Router = axum::Router::new()
        .route("/", axum::routing::get(async || no_item()))
        .layer(errorbook::tower::ErrorLayer::<ShopApi>::new());
    let request = http::Request::get("/").header("x-request-id", "req_1");
    let response = app.oneshot(request.body(axum::body::Body::empty()).unwrap()).await.unwrap();
    assert_eq!(response.status(), 404);
    let body = axum::body::to_bytes(response.into_body(), 1024).await.unwrap();
    assert_eq!(body, r#"{"code":"no_item","message":"no such item","request_id":"req_1"}"#);
}

#[tokio::test]
async fn actix_web_answers_it() {
    use actix_web::{App, test, web};

    let app = test::init_service(App::new().route("/", web::get().to(async || no_item()))).await;
    let response = test::call_service(&app, test::TestRequest::get().to_request()).await;
    assert_eq!(response.status(), 404);
    assert_eq!(test::read_body(response).await, NO_ITEM);
}

#[poem::handler]
fn poem_handler() -> Result<&'static str, AnyError> {
    no_item()
}

#[tokio::test]
async fn poem_answers_it() {
    use poem::Endpoint as _;

    let response = poem_handler.get_response(poem::Request::default()).await;
    assert_eq!(response.status(), 404);
    assert_eq!(response.into_body().into_string().await.unwrap(), NO_ITEM);
}

#[rocket::get("/")]
fn rocket_handler() -> Result<&'static str, AnyError> {
    no_item()
}

#[tokio::test]
async fn rocket_answers_it() {
    let app = rocket::build().mount("/", rocket::routes![rocket_handler]);
    let client = rocket::local::asynchronous::Client::untracked(app).await.unwrap();
    let response = client.get("/").dispatch().await;
    assert_eq!(response.status().code, 404);
    assert_eq!(response.into_string().await.unwrap(), NO_ITEM);
}

#[tokio::test]
async fn salvo_answers_it() {
    use salvo_core::{Depot, Request, Response, Writer as _};

    let mut response = Response::new();
    no_item().write(&mut Request::new(), &mut Depot::new(), &mut response).await;
    assert_eq!(response.status_code.unwrap().as_u16(), 404);
    let salvo_core::http::ResBody::Once(body) = response.body else { panic!("it is in one piece") };
    assert_eq!(body, NO_ITEM);
}

#[test]
fn protocols_answer_it() {
    use async_graphql::ErrorExtensions as _;

    let status = tonic::Status::from(down().unwrap_err());
    assert_eq!(
        (status.code(), status.message()),
        (tonic::Code::Unavailable, "Service Unavailable")
    );
    let object = jsonrpsee::types::ErrorObjectOwned::from(down().unwrap_err());
    assert_eq!((object.code(), object.message()), (503, "Service Unavailable"));
    let error = down().unwrap_err().extend();
    assert_eq!(error.message, "Service Unavailable");
    assert_eq!(error.extensions.unwrap().get("code"), Some(&"down".into()));
}

/// As a source, behind `?`, and passed on by thiserror.
#[test]
fn it_is_an_error() {
    #[derive(Debug, thiserror::Error, ApiError)]
    enum Outer {
        #[error("the shop: {0}")]
        #[api(status = 502)]
        Shop(#[from] AnyError),
    }
    #[derive(Debug, thiserror::Error)]
    #[error(transparent)]
    struct Passed(#[from] AnyError);

    fn outer() -> Result<(), Outer> {
        down()?;
        Ok(())
    }
    fn standard() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        down()?;
        Ok(())
    }
    let chain = Report::new(&outer().unwrap_err()).chain().to_string();
    assert_eq!(chain, "the shop: s3cr3t: s3cr3t: s3cr3t");
    assert_eq!(standard().unwrap_err().to_string(), "s3cr3t");
    let passed = Passed::from(down().unwrap_err());
    assert_eq!(std::error::Error::source(&passed).unwrap().to_string(), "s3cr3t");
}
