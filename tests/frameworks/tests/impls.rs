//! Tests of what the table cannot show: errors that skip an impl, that are not `Send`, or that are
//! generic; and the details of gRPC.
#![allow(dead_code, reason = "some errors only have to compile")]

use std::{collections::HashMap, fmt::Display, rc::Rc};

use errorbook::{ApiError, ErrorBook};
use tonic::{Code, Status};
use tonic_types::StatusExt as _;

/// Skips every integration, and implements each by hand.
mod skipped {
    use std::future::Future;
    use std::pin::Pin;

    use errorbook::ApiError;

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("by hand")]
    #[api(
        status = 400,
        skip(
            actix_web,
            async_graphql,
            axum,
            jsonrpsee,
            lambda_http,
            poem,
            rocket,
            salvo,
            tonic,
            warp
        )
    )]
    pub(crate) struct ByHand;

    impl actix_web::ResponseError for ByHand {}
    impl async_graphql::ErrorExtensions for ByHand {
        fn extend(&self) -> async_graphql::Error {
            async_graphql::Error::new("by hand")
        }
    }
    impl axum::response::IntoResponse for ByHand {
        fn into_response(self) -> axum::response::Response {
            ().into_response()
        }
    }
    impl From<ByHand> for jsonrpsee::types::ErrorObjectOwned {
        fn from(_: ByHand) -> Self {
            Self::owned(1, "by hand", None::<()>)
        }
    }
    impl lambda_http::IntoResponse for ByHand {
        fn into_response(
            self,
        ) -> Pin<Box<dyn Future<Output = lambda_http::Response<lambda_http::Body>> + Send>>
        {
            "by hand".into_response()
        }
    }
    impl poem::error::ResponseError for ByHand {
        fn status(&self) -> poem::http::StatusCode {
            poem::http::StatusCode::IM_A_TEAPOT
        }
    }
    impl<'r> rocket::response::Responder<'r, 'static> for ByHand {
        fn respond_to(self, _: &'r rocket::Request<'_>) -> rocket::response::Result<'static> {
            Err(rocket::http::Status::ImATeapot)
        }
    }
    impl salvo_core::Scribe for ByHand {
        fn render(self, _: &mut salvo_core::Response) {}
    }
    impl From<ByHand> for tonic::Status {
        fn from(_: ByHand) -> Self {
            Self::aborted("by hand")
        }
    }
    impl warp::Reply for ByHand {
        fn into_response(self) -> warp::reply::Response {
            warp::reply().into_response()
        }
    }
    impl warp::reject::Reject for ByHand {}
}

/// Each of these impls would conflict with a derived one. The derived ones would answer 400.
#[tokio::test]
async fn what_is_skipped_is_left_to_the_user() {
    use async_graphql::ErrorExtensions as _;
    use jsonrpsee::types::ErrorObjectOwned;
    use skipped::ByHand;

    let mut response = salvo_core::Response::new();
    salvo_core::Scribe::render(ByHand, &mut response);
    assert_eq!(response.status_code, None);
    assert_eq!(actix_web::ResponseError::status_code(&ByHand).as_u16(), 500);
    assert_eq!(axum::response::IntoResponse::into_response(ByHand).status(), 200);
    assert_eq!(lambda_http::IntoResponse::into_response(ByHand).await.status(), 200);
    assert_eq!(poem::error::ResponseError::status(&ByHand), 418);
    assert_eq!(warp::Reply::into_response(ByHand).status(), 200);
    assert_eq!(Status::from(ByHand).code(), Code::Aborted);
    assert_eq!(ErrorObjectOwned::from(ByHand).code(), 1);
    assert!(ByHand.extend().extensions.is_none());

    let rocket = rocket::local::asynchronous::Client::untracked(rocket::build()).await.unwrap();
    let answer = rocket::response::Responder::respond_to(ByHand, rocket.get("/").inner());
    assert_eq!(answer.unwrap_err(), rocket::http::Status::ImATeapot);
}

/// Is not `Send`, and compiles with every feature.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("{0}")]
#[api(status = 400)]
struct NotSend(Rc<str>);

#[derive(Debug, thiserror::Error, ApiError)]
#[error("{value} of {name}")]
#[api(status = 400)]
struct Generic<'a, T: Display, const N: usize>
where
    T: std::fmt::Debug,
{
    #[api(param)]
    value: T,
    name: &'a str,
    places: [u8; N],
}

#[test]
fn errors_need_neither_be_send_nor_static() {
    assert_eq!(Status::from(NotSend("x".into())).message(), "x");
    let name = String::from("y");
    let error = Generic { value: 7, name: &name, places: [0; 3] };
    assert_eq!(Status::from(error).message(), "7 of y");
}

#[derive(ErrorBook)]
#[book(errors(OrderError), domain = "shop.example.com")]
struct ShopApi;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(book = ShopApi)]
enum OrderError {
    #[error("not an order")]
    #[api(status = 422)]
    NotAnOrder {
        #[api(detail)]
        issues: serde_json::Value,
        #[api(detail)]
        order: u64,
        #[api(detail)]
        shop: &'static str,
    },
    #[error("{0}")]
    #[api(status = 400)]
    Upstream(#[api(status)] u16, #[api(details)] String),
}

#[test]
fn details_become_violations_or_metadata() {
    let issues = serde_json::json!([{"field": "amount", "message": "is negative"}]);
    let status = Status::from(OrderError::NotAnOrder { issues, order: 7, shop: "a" });
    let details = status.get_error_details();
    let violations = &details.bad_request().unwrap().field_violations;
    assert_eq!((&*violations[0].field, &*violations[0].description), ("amount", "is negative"));
    let info = details.error_info().unwrap();
    assert_eq!((&*info.reason, &*info.domain), ("NOT_AN_ORDER", "shop.example.com"));
    let metadata = [("order", "7"), ("shop", "a")];
    let metadata = metadata.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(info.metadata, HashMap::from(metadata));
}

#[test]
fn what_would_not_fit_into_headers_is_left_out() {
    let status = Status::from(OrderError::Upstream(400, "x".repeat(4000)));
    assert_eq!(status.get_error_details().error_info().unwrap().metadata.len(), 0);
    let status = Status::from(NotSend("é".repeat(4000).into()));
    assert_eq!(status.message().len(), 1024 + '…'.len_utf8());
}

/// Compares the table in the docs with the code of every status.
#[test]
fn the_docs_have_the_codes_of_grpc() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/FRAMEWORKS.md");
    let docs = std::fs::read_to_string(path).unwrap();
    let table = docs.split("| HTTP | gRPC |\n|---|---|\n").nth(1).unwrap();
    let rows = table.lines().take_while(|line| line.starts_with('|'));
    let rows: Vec<(&str, &str)> =
        rows.map(|row| row.trim_matches(['|', ' ']).split_once(" | ").unwrap()).collect();
    for status in 400..=599_u16 {
        let (number, class) = (status.to_string(), format!("every other {}xx", status / 100));
        let named = rows.iter().find(|(statuses, _)| statuses.split(", ").any(|one| one == number));
        let (_, expected) = named.or(rows.iter().find(|(row, _)| *row == class)).unwrap();
        let code = Status::from(OrderError::Upstream(status, String::new())).code();
        assert_eq!(format!("{code:?}"), *expected, "{status}");
    }
}

#[test]
fn graphql_keeps_the_extensions_and_masks_with_extend() {
    use async_graphql::ErrorExtensions as _;

    let error = OrderError::Upstream(500, "db.internal".to_owned()).extend();
    assert_eq!(error.message, "Internal Server Error");
    let extensions = error.extensions.unwrap();
    assert_eq!(extensions.get("code"), Some(&"upstream".into()));
    assert_eq!(extensions.get("status"), Some(&500.into()));
    assert_eq!(extensions.get("details"), None);
}

/// An answer that depends on a header of the request.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("not in this language")]
#[api(status = 406, header("Vary" = "accept-language"))]
struct NoLanguage;

#[test]
fn salvo_keeps_what_a_hoop_says_about_the_choice() {
    use salvo_core::{Response, Scribe as _};

    let mut response = Response::new();
    response.headers_mut().insert("vary", "origin".parse().unwrap());
    response.headers_mut().insert("content-type", "text/plain".parse().unwrap());
    errorbook::ErrorResponse::new(&NoLanguage).render(&mut response);
    let vary: Vec<_> = response.headers().get_all("vary").iter().collect();
    assert_eq!(vary, ["origin", "accept-language"]);
    assert_eq!(response.headers()["content-type"], "application/json");
}
