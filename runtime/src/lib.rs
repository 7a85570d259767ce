//! The error enum as the single source of an HTTP API's error contract.
//!
//! Annotate your error enums with [`derive(ApiError)`](macro@ApiError), list them in a book with
//! [`derive(ErrorBook)`](macro@ErrorBook), and return them from your handlers. The compiler proves
//! that each code means one thing.
//!
//! ```
//! use errorbook::{ApiError, ErrorBook, ErrorResponse};
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[api(book = ShopApi)]
//! pub enum PaymentError {
//!     /// A required parameter is absent.
//!     #[error("`{param}` is required")]
//!     #[api(status = 422, type = "validation_error", code = "parameter_missing")]
//!     Missing {
//!         #[api(param)]
//!         param: &'static str,
//!     },
//!     /// The ledger did not answer.
//!     #[error("ledger: {0}")] // the Display of a 5xx is logged, never sent
//!     #[api(status = 503, type = "api_error", retry_after = 10)]
//!     LedgerDown(#[from] std::io::Error),
//! }
//!
//! #[derive(ErrorBook)]
//! #[book(errors(PaymentError), envelope = errorbook::envelope::Flat)]
//! pub struct ShopApi;
//!
//! let error = PaymentError::LedgerDown(std::io::Error::other("db-7 refused"));
//! let response = ErrorResponse::new(&error);
//! assert_eq!(response.status(), 503);
//! assert_eq!(
//!     response.body(),
//!     br#"{"code":"ledger_down","message":"Service Unavailable","request_id":null}"#,
//! );
//! ```
//!
//! # In a service
//!
//! With the feature of your framework, the error is a response: a handler returns it. A layer
//! answers the failures of the framework itself in the same envelope, with codes from the book's
//! `fallback(…)`, and gives each request an id. Here with axum and the features `axum` and `tower`:
//!
#![cfg_attr(all(feature = "axum", feature = "tower"), doc = "```")]
#![cfg_attr(not(all(feature = "axum", feature = "tower")), doc = "```ignore")]
//! use axum::{Router, body::Body, http::Request, routing::post};
//! use errorbook::{ApiError, ErrorBook, tower::ErrorLayer};
//! use tower::ServiceExt;
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[api(book = ShopApi)]
//! enum PaymentError {
//!     #[error("the key was used with another request")]
//!     #[api(status = 409)]
//!     KeyReused,
//! }
//!
//! errorbook::http_errors! { // what the framework refuses: a row for each status that it sends
//!     #[api(book = ShopApi)]
//!     enum HttpError;
//! }
//!
//! #[derive(ErrorBook)]
//! #[book(errors(PaymentError), fallback(HttpError), envelope = errorbook::envelope::Flat)]
//! struct ShopApi;
//!
//! async fn pay() -> Result<&'static str, PaymentError> {
//!     Err(PaymentError::KeyReused)
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let app: Router =
//!     Router::new().route("/payments", post(pay)).layer(ErrorLayer::<ShopApi>::new());
//!
//! let request = Request::post("/payments").header("x-request-id", "req_1");
//! let response = app.oneshot(request.body(Body::empty())?).await?;
//! assert_eq!(response.status(), 409);
//! assert_eq!(
//!     axum::body::to_bytes(response.into_body(), 1024).await?,
//!     concat!(
//!         r#"{"code":"key_reused","message":"the key was used with another request","#,
//!         r#""request_id":"req_1"}"#,
//!     ),
//! );
//! # Ok(())
//! # }
//! ```
//!
//! # Where to look
//!
//! | you want | see |
//! |---|---|
//! | the keys of `#[api(…)]` | [`derive(ApiError)`](macro@ApiError) |
//! | the keys of `#[book(…)]` | [`derive(ErrorBook)`](macro@ErrorBook) |
//! | a JSON shape: built in, or your own | [`mod@envelope`], [`envelope!`] |
//! | input that is not valid, field by field | [`Violations`], [`Invalid`] |
//! | handlers that use `?` on any error | `AnyError`, with the feature `anyhow` |
//! | codes for what frameworks refuse | [`http_errors!`] |
//! | codes that never change unseen | `assert_frozen!`, with the feature `contract` |
//! | a page about all codes | `reference`, with the feature of that name, or `cargo errorbook html` |
//! | the errors in your OpenAPI document | the module `openapi`, with the feature of the crate that writes it |
//! | what layers do | the module `layer` (with `tower`, `actix-web`, `poem`, `rocket` or `salvo`) |
//!
//! # Which type do I use?
//!
//! | type | is | you get it from |
//! |---|---|---|
//! | [`ErrorSpec`] | one row: what a variant promises | [`ApiError::spec`], [`Catalog`] |
//! | [`Catalog`] | all rows of an error type | [`Catalogued::CATALOG`] |
//! | [`Book`] | all rows of an API, and its rules | [`ErrorBook::BOOK`] |
//! | [`Report`] | one occurrence, as a client may see it | [`Report::new`] |
//! | [`ErrorResponse`] | that report as status, headers and body | [`ErrorResponse::new`] |
//! | `AnyError` | any error, answered in a book: what a handler returns | `?`, with the feature `anyhow` |
//! | [`Violations`] | what is wrong with the input of a request | a validator with [`.invalid()`](Invalid), or by hand |
//!
//! For a framework that errorbook does not know, convert an [`ErrorResponse`].
//!
//! # What the compiler proves
//!
//! No code means two things: not in an enum, not between an enum and the errors that it passes on
//! with `transparent`, even from other crates, and not in a book. A type that names a book must be
//! listed in it, and a book cannot list a type that names another one. Variants that share a code on
//! purpose say `shared`, each of them, and must agree on status and type. In a book that a layer takes,
//! every status has a code.
//!
//! # What never reaches a client
//!
//! The sources of an error. `Display`, param, details and violations of a 5xx, unless the variant says
//! `expose`. The values that a validator rejected.
//! What is sent also for a 5xx: the text of `message = "…"`, header fields, and the request id. They
//! are checked: what is not visible ASCII, or too long, is left out.
//!
//! # Features
//!
//! | feature | adds |
//! |---|---|
//! | `std` (default) | `SystemTime` for `retry_after`; without it the crate needs only `alloc` |
//! | `http` | [`ErrorResponse::into_http`](ErrorResponse#method.into_http), `http::StatusCode` as a dynamic status |
//! | `axum` | `impl axum::response::IntoResponse`, through `axum-core` |
//! | `actix-web` | `impl actix_web::ResponseError`, and `actix_web::ErrorLayer` |
//! | `rocket`, `salvo`, `poem`, `warp` | the response trait of each, and an `ErrorLayer` for the first three |
//! | `tonic` | `From` for `tonic::Status`, with `ErrorInfo`, `RetryInfo` and `BadRequest` |
//! | `lambda-http`, `async-graphql`, `jsonrpsee` | `IntoResponse`, `ErrorExtensions`, `From` for `ErrorObjectOwned` |
//! | `tower` | `tower::ErrorLayer`, for axum, warp, hyper and everything on tower |
//! | `headers-accept` | `also(…)` of a book: a layer chooses the envelope by the request's `Accept` |
//! | `anyhow` | `AnyError`: any error, answered with the one of the book that is in it |
//! | `tower-errors` | `tower::handle_error`: timeouts and load shedding of tower as rows of the book |
//! | `garde`, `validator`, `serde_path_to_error` | the errors of each as [`Violations`], with [`.invalid()?`](Invalid) |
//! | `contract` | `contract` and `assert_frozen!`: what a book promises, and a test that it does not break |
//! | `export` | `export`: the same as JSON text, without another dependency |
//! | `openapi` | `openapi`: the errors in an OpenAPI document, by `complete` |
//! | `utoipa`, `aide`, `poem-openapi`, `salvo-oapi` | the same for the crate that writes yours: the trait with which its attributes name a response |
//! | `reference` | `reference`: the page about all codes, as a service for tower and actix-web |
//! | `tracing` (default) | one event for each response, with the text that the client does not get |
//! | `log` | the same events for the `log` crate, where no subscriber of `tracing` is installed |

#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod book;
mod catalog;
mod check;
#[cfg(feature = "export")]
mod contract;
pub mod envelope;
mod error;
mod frameworks;
mod json;
#[cfg(feature = "layer")]
pub mod layer;
#[cfg(feature = "openapi")]
pub mod openapi;
mod render;
mod report;
mod response;
mod shape;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

#[cfg(feature = "anyhow")]
pub use book::AnyError;
#[doc(hidden)]
pub use book::HasCatalog;
pub use book::{Catalogued, ErrorBook, FrameworkError, WithFallback};
pub use catalog::{
    Book, Catalog, CodeRule, DetailMember, DetailsKind, ErrorSpec, JsonType, Level, Owner, Retry,
    Types, UrlTemplate, phrase,
};
#[cfg(feature = "export")]
pub use contract::export;
#[cfg(feature = "contract")]
pub use contract::{Contract, contract};
#[cfg(feature = "reference")]
pub use contract::{Reference, ReferenceAnswer, reference};
pub use envelope::{Envelope, Shape};
pub use error::{
    ApiError, Detail, Details, FieldPath, Invalid, RetryAfter, Shown, StatusValue, Violation,
    ViolationList, Violations, Visit,
};
#[doc(hidden)]
pub use error::{ConstStatus, Described, Itself, NoStatus};
pub use errorbook_macros::{ApiError, ErrorBook};
pub use report::Report;
pub use response::ErrorResponse;

frameworks::export_rooms!();
