//! The error enum as the single source of an HTTP API's error contract.
//!
//! Annotate your error enums with [`derive(ApiError)`](macro@ApiError), gather them in a book with
//! [`derive(ErrorBook)`](macro@ErrorBook), and return them from your handlers:
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
//! # fn main() {}
//! ```
//!
//! # Where to look
//!
//! | you want | see |
//! |---|---|
//! | the keys of `#[api(…)]` | [`derive(ApiError)`](macro@ApiError) |
//! | the keys of `#[book(…)]` | [`derive(ErrorBook)`](macro@ErrorBook) |
//! | a JSON shape: built in, or your own | [`mod@envelope`], [`envelope!`] |
//! | the response for a framework without an integration | [`ErrorResponse`] |
//! | what one occurrence may tell a client | [`Report`] |
//! | the framework's own failures in the same envelope, and request ids | the module `layer`, with the feature of a framework: `errorbook = { version = "0.1", features = ["axum", "tower"] }` |
//! | every code of an API, at compile time or run time | [`Book`], [`Catalog`], [`ErrorSpec`] |
//!
//! # What the compiler proves
//!
//! No code means two things: not in an enum, not in the enums that it passes on (`transparent`,
//! also from other crates), not in a book. An enum that names a book stands in it, and a book lists
//! no enum of another. A code that is meant to serve several variants says `shared` on each of
//! them, and they agree on status and type.
//!
//! # What never reaches a client
//!
//! `Display`, sources, `param` and details of a 5xx, unless the variant says `expose` (or, for the
//! text alone, `message = "…"`). Header values and request ids that are not visible ASCII or too
//! long are left out.
//!
//! # Features
//!
//! | feature | adds |
//! |---|---|
//! | `std` (default) | `SystemTime` for `retry_after`; without it the crate needs `alloc` only |
//! | `http` | [`ErrorResponse::into_http`](ErrorResponse#method.into_http), `http::StatusCode` as a dynamic status |
//! | `axum` | `impl axum::response::IntoResponse`, through `axum-core` |
//! | `actix-web` | `impl actix_web::ResponseError`, and `layer::actix_web::ErrorLayer` |
//! | `rocket`, `salvo`, `poem`, `warp` | the response trait of each, and layers for the first three |
//! | `tonic` | `From` for `tonic::Status`, with `ErrorInfo`, `RetryInfo` and `BadRequest` |
//! | `lambda-http`, `async-graphql`, `jsonrpsee` | the error type of each |
//! | `tower` | `layer::ErrorLayer`: the framework's own failures in the envelope, a request id |
//! | `tracing` | one event for each response, at the level of the variant, with the masked text |

#![no_std]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod api_error;
mod book;
mod catalog;
mod default;
mod details;
pub mod envelope;
mod foreign;
mod integration;
mod json;
#[cfg(any(
    feature = "actix-web",
    feature = "poem",
    feature = "rocket",
    feature = "salvo",
    feature = "tower",
))]
pub mod layer;
mod log;
mod owned;
mod report;
mod request_id;
mod response;
mod retry;
mod spec;
mod status;
mod unique;
mod within;
mod written;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use api_error::{ApiError, Catalogued};
pub use book::{Book, CodeRule, ErrorBook, Grammar, Types};
pub use catalog::Catalog;
pub use details::{Detail, Details};
pub use envelope::{Envelope, Shape, TextTemplate};
pub use errorbook_macros::{ApiError, ErrorBook};
pub use foreign::Foreign;
pub use log::Level;
pub use owned::{OwnedReport, keep_reports};
pub use report::Report;
pub use response::ErrorResponse;
pub use retry::{Retry, RetryAfter};
pub use spec::{DetailsSpec, ErrorSpec, Owner};
pub use status::{StatusValue, phrase};
