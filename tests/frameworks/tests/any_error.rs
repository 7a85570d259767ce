//! What frameworks send of an `AnyError` by themselves, and in which way each of them takes it. That
//! its answers are those of the error in it, the conformance table shows.

use anyhow::Context as _;
use errorbook::{AnyError, ApiError, ErrorBook, ErrorResponse};

const SECRET: &str = "s3cr3t";

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi)]
enum ShopError {
    #[error("no such item")]
    #[api(status = 404)]
    NoItem,
}

#[derive(ErrorBook)]
#[book(errors(ShopError), fallback(HttpError), envelope = errorbook::envelope::Flat)]
struct ShopApi;

errorbook::http_errors! {
    #[api(book = ShopApi)]
    enum HttpError;
}

type Any = AnyError<ShopApi>;

fn no_item() -> Result<&'static str, Any> {
    Ok(Err(ShopError::NoItem).context(SECRET).context("more")?)
}

fn down() -> Result<&'static str, Any> {
    Ok(Err(std::io::Error::other(SECRET)).context(SECRET)?)
}

/// The text that is sent of an unknown error.
const MASKED: &str = "the server failed";

#[test]
fn it_is_a_response() {
    let response = ErrorResponse::from(no_item().unwrap_err());
    let body = r#"{"code":"no_item","message":"no such item","request_id":null}"#;
    assert_eq!((response.status(), str::from_utf8(response.body())), (404, Ok(body)));
}

/// A plain `?` sends `Display`, which is what a client may read. With the extension, the code too.
#[tokio::test]
async fn graphql_sends_no_secret_of_a_plain_question_mark() {
    use async_graphql::{EmptyMutation, EmptySubscription, Object, Schema};
    use errorbook::async_graphql::Answers;

    struct Query;
    #[Object]
    #[expect(clippy::unused_async, reason = "the macro takes nothing else")]
    impl Query {
        async fn down(&self) -> async_graphql::Result<&'static str> {
            Ok(down()?)
        }
        async fn no_item(&self) -> async_graphql::Result<&'static str> {
            Ok(no_item()?)
        }
    }
    let schema = || Schema::build(Query, EmptyMutation, EmptySubscription);
    let plain = schema().finish().execute("{ down }").await;
    assert_eq!(plain.errors[0].message, MASKED);
    assert!(!format!("{plain:?}").contains(SECRET));
    assert!(!serde_json::to_string(&plain).unwrap().contains(SECRET));

    let schema = schema().extension(Answers::<Any>::new()).finish();
    for (query, message, code) in
        [("{ down }", MASKED, "internal_server_error"), ("{ noItem }", "no such item", "no_item")]
    {
        let answer = schema.execute(query).await;
        assert_eq!(answer.errors[0].message, message);
        assert_eq!(answer.errors[0].extensions.as_ref().unwrap().get("code"), Some(&code.into()));
        assert!(!serde_json::to_string(&answer).unwrap().contains(SECRET));
    }
}

/// warp sends the `Debug` of a rejection that nothing recovers.
#[tokio::test]
async fn warp_sends_no_secret_of_a_rejection() {
    let rejection = warp::Rejection::from(down().unwrap_err());
    let debug = format!("{rejection:?}");
    assert!(debug.contains("internal_server_error") && !debug.contains(SECRET), "{debug}");
    let rejected = rejection.find::<errorbook::warp::Rejected>().unwrap();
    assert_eq!(
        (rejected.response().status(), rejected.error().to_string().as_str()),
        (500, SECRET)
    );
    let rejection = warp::Rejection::from(no_item().unwrap_err());
    assert_eq!(errorbook::warp::recover(rejection).await.unwrap().status(), 404);
}

#[poem::handler]
fn poem_handler() -> Result<&'static str, Any> {
    no_item()
}

/// poem's error is what a middleware or a `catch_all_error` shows.
#[tokio::test]
async fn poem_shows_no_secret() {
    use poem::Endpoint as _;

    let error = poem::Error::from(down().unwrap_err());
    assert_eq!((error.status().as_u16(), error.to_string().as_str()), (500, MASKED));
    assert!(!format!("{error:?} {error:#?}").contains(SECRET));
    let response = poem_handler.get_response(poem::Request::default()).await;
    assert_eq!(response.status(), 404);
    assert!(response.into_body().into_string().await.unwrap().contains("no_item"));
}

/// actix-web logs `Debug` and shows `Display` of its own errors.
#[tokio::test]
async fn actix_web_shows_no_secret() {
    use actix_web::{App, test, web};

    let error = actix_web::Error::from(down().unwrap_err());
    assert_eq!(error.to_string(), MASKED);
    assert!(!format!("{error:?}").contains(SECRET));
    let app = test::init_service(App::new().route("/", web::get().to(async || no_item()))).await;
    let response = test::call_service(&app, test::TestRequest::get().to_request()).await;
    assert_eq!(response.status(), 404);
}

#[rocket::get("/")]
fn rocket_handler() -> Result<&'static str, Any> {
    no_item()
}

fn rpc() -> Result<&'static str, jsonrpsee::types::ErrorObjectOwned> {
    Ok(down()?)
}

fn grpc() -> Result<&'static str, tonic::Status> {
    Ok(down()?)
}

#[tokio::test]
async fn handlers_of_the_others_return_it() {
    let app = rocket::build().mount("/", rocket::routes![rocket_handler]);
    let client = rocket::local::asynchronous::Client::untracked(app).await.unwrap();
    assert_eq!(client.get("/").dispatch().await.status().code, 404);

    let app: axum::Router = axum::Router::new().route("/", axum::routing::get(async || no_item()));
    let _ = app;
    assert_eq!(warp::Reply::into_response(no_item()).status(), 404);
    let response = lambda_http::IntoResponse::into_response(no_item().unwrap_err()).await;
    assert_eq!(response.status().as_u16(), 404);

    assert_eq!(rpc().unwrap_err().message(), MASKED);
    let status = grpc().unwrap_err();
    assert_eq!((status.code(), status.message()), (tonic::Code::Internal, MASKED));
    assert!(!format!("{status:?}").contains(SECRET));
}
