//! Errors whose `Display`, `Serialize` and `Drop` panic, in every framework and without a layer. Each
//! of them takes only its own member with it.

use std::{collections::HashMap, fmt};

use errorbook::ApiError;

/// Panics whenever it can.
#[derive(Debug)]
struct Panics;

impl fmt::Display for Panics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("half")?;
        panic!("meant")
    }
}

impl serde::Serialize for Panics {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        panic!("meant")
    }
}

impl Drop for Panics {
    fn drop(&mut self) {
        panic!("meant")
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("{0}")]
#[api(status = 404, envelope = errorbook::envelope::Detailed)]
struct NoItem<'a>(
    &'a Panics,
    #[api(param)] &'a Panics,
    #[api(detail = "bad")] &'a Panics,
    #[api(detail = "good")] u8,
    #[api(header = "x-bad")] &'a Panics,
    #[api(request_id)] &'a Panics,
);

/// Is dropped by the framework.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("no such item")]
#[api(status = 404, envelope = errorbook::envelope::Detailed)]
struct Dropped(Panics);

static PANICS: Panics = Panics;

fn no_item() -> NoItem<'static> {
    NoItem(&PANICS, &PANICS, &PANICS, 1, &PANICS, &PANICS)
}

const NO_ITEM: &str = r#"{"code":"no_item","message":"Not Found","details":{"good":1}}"#;
const DROPPED: &str = r#"{"code":"dropped","message":"no such item"}"#;

#[tokio::test]
async fn axum_answers() {
    for (response, body) in [
        (axum::response::IntoResponse::into_response(no_item()), NO_ITEM),
        (axum::response::IntoResponse::into_response(Dropped(Panics)), DROPPED),
    ] {
        assert_eq!(response.status(), 404);
        assert_eq!(axum::body::to_bytes(response.into_body(), 1024).await.unwrap(), body);
    }
}

#[tokio::test]
async fn lambda_http_answers() {
    use lambda_http::IntoResponse as _;

    let response = no_item().into_response().await;
    assert_eq!(&**response.body(), NO_ITEM.as_bytes());
    let response = Dropped(Panics).into_response().await;
    assert_eq!(&**response.body(), DROPPED.as_bytes());
}

#[test]
fn warp_answers() {
    assert_eq!(warp::Reply::into_response(no_item()).status(), 404);
    assert_eq!(warp::Reply::into_response(Dropped(Panics)).status(), 404);
}

#[tokio::test]
async fn salvo_answers() {
    use salvo_core::{Depot, Request, Response, Writer, http::ResBody};

    async fn body(error: impl Writer) -> String {
        let mut response = Response::new();
        error.write(&mut Request::new(), &mut Depot::new(), &mut response).await;
        let ResBody::Once(body) = response.body else { panic!("it is in one piece") };
        String::from_utf8(body.to_vec()).unwrap()
    }
    assert_eq!(body(no_item()).await, NO_ITEM);
    assert_eq!(body(Dropped(Panics)).await, DROPPED);
}

#[tokio::test]
async fn rocket_answers() {
    use rocket::{local::asynchronous::Client, response::Responder};

    let client = Client::untracked(rocket::build()).await.unwrap();
    let request = client.get("/");
    let mut response = no_item().respond_to(request.inner()).unwrap();
    assert_eq!(response.body_mut().to_string().await.unwrap(), NO_ITEM);
    let mut response = Dropped(Panics).respond_to(request.inner()).unwrap();
    assert_eq!(response.body_mut().to_string().await.unwrap(), DROPPED);
}

/// actix-web and poem keep the error and drop it themselves, so it is not theirs to answer.
#[tokio::test]
async fn actix_web_and_poem_answer() {
    let response = actix_web::ResponseError::error_response(&no_item());
    let body = actix_web::body::to_bytes(response.into_body()).await.unwrap();
    assert_eq!(body, NO_ITEM);
    let response = poem::error::ResponseError::as_response(&no_item());
    assert_eq!(response.into_body().into_string().await.unwrap(), NO_ITEM);
}

#[test]
fn protocols_answer() {
    use async_graphql::ErrorExtensions as _;
    use jsonrpsee::types::ErrorObjectOwned;
    use tonic_types::StatusExt as _;

    for (status, reason, message) in [
        (tonic::Status::from(no_item()), "NO_ITEM", "Not Found"),
        (tonic::Status::from(Dropped(Panics)), "DROPPED", "no such item"),
    ] {
        assert_eq!(status.message(), message);
        assert_eq!(status.get_details_error_info().unwrap().reason, reason);
    }
    for (object, code, message) in [
        (ErrorObjectOwned::from(no_item()), "no_item", "Not Found"),
        (ErrorObjectOwned::from(Dropped(Panics)), "dropped", "no such item"),
    ] {
        let data: serde_json::Value = serde_json::from_str(object.data().unwrap().get()).unwrap();
        assert_eq!((object.message(), &data["code"]), (message, &code.into()));
    }
    let extensions = no_item().extend().extensions.unwrap();
    assert_eq!(extensions.get("code"), Some(&"no_item".into()));
}

#[test]
fn graphql_keeps_the_code_whatever_the_details_are() {
    use async_graphql::ErrorExtensions as _;

    for (error, details) in odd() {
        let error = error.extend();
        assert_eq!(error.message, "Not Found");
        let extensions = error.extensions.unwrap();
        assert_eq!(extensions.get("code"), Some(&"odd".into()));
        let found = extensions.get("details").map(ToString::to_string);
        assert_eq!(found.as_deref(), details);
    }
}

#[test]
fn json_rpc_keeps_the_code_whatever_the_details_are() {
    for (error, _) in odd() {
        let object = jsonrpsee::types::ErrorObjectOwned::from(error);
        assert_eq!(object.message(), "Not Found");
        let data: serde_json::Value = serde_json::from_str(object.data().unwrap().get()).unwrap();
        assert_eq!(data["code"], "odd");
    }
}

/// Details that some serializer refuses, a `Display` that fails, and one that panics.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("{text}")]
#[api(status = 404)]
struct Odd {
    text: Text,
    #[api(details)]
    details: Details,
}

#[derive(Clone, Copy, Debug)]
struct Text(bool);

impl fmt::Display for Text {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        assert!(!self.0, "meant");
        Err(fmt::Error)
    }
}

impl serde::Serialize for Text {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[derive(Debug, serde::Serialize)]
#[serde(untagged)]
enum Details {
    Numbers(HashMap<u32, u128>),
    Raw(Box<serde_json::value::RawValue>),
    Text(Text),
    Bytes(HashMap<char, Vec<u8>>),
}

fn odd() -> Vec<(Odd, Option<&'static str>)> {
    let raw = serde_json::value::RawValue::from_string(r#""\ud800""#.to_owned()).unwrap();
    let error = |details| Odd { text: Text(false), details };
    vec![
        (error(Details::Numbers([(7, 8)].into())), Some("{7: 8}")),
        (error(Details::Numbers([(7, u128::MAX)].into())), Some("{7: 3.402823669209385e+38}")),
        (error(Details::Raw(raw)), None),
        (error(Details::Text(Text(false))), None),
        (Odd { text: Text(true), details: Details::Text(Text(true)) }, None),
        (error(Details::Bytes([('x', vec![1])].into())), Some("{x: [1]}")),
    ]
}
