//! The errors of an API in its OpenAPI document.
//!
//! With the feature of the crate that writes your document, every error type, every book and
//! `AnyError` are known to it, so its usual attribute documents them:
//!
//! | feature | crate | the type implements | you write |
//! |---|---|---|---|
//! | `utoipa` | utoipa 6 | `IntoResponses` | `#[utoipa::path(responses(PaymentError))]` |
//! | `aide` | aide 0.15 | `OperationOutput` | `aide::generate::infer_responses(true)` |
//! | `poem-openapi` | poem-openapi 5 | `ApiResponse` | nothing: the return type says it |
//! | `salvo-oapi` | salvo-oapi 1 | `ToResponses`, `EndpointOutRegister` | nothing: the return type says it |
//!
//! Each of them has a page here, with an example. `AnyError` can be any error of its book, so it has one
//! schema for all codes of a status. An impl of your own takes the place of the derived one with
//! `#[api(skip(utoipa))]`.
//!
//! These crates cannot merge two error types that share a status, and know nothing of what a layer
//! answers. So finish the document with [`complete`]. Until then, each operation has a marker among its
//! responses, `x-errorbook:…`, which says so.
//!
//! ```
//! use errorbook::{ApiError, ErrorBook};
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[error("no such page")]
//! #[api(status = 404)]
//! struct NoPage;
//!
//! #[derive(ErrorBook)]
//! #[book(errors(NoPage))]
//! struct SiteApi;
//!
//! // Or written by hand, with the codes of an operation:
//! let mut document = serde_json::json!({
//!     "openapi": "3.1.0",
//!     "info": { "title": "Site", "version": "1" },
//!     "paths": { "/": { "get": { "responses": {
//!         "200": { "description": "The page" },
//!         "404": { "description": "", "x-error-codes": ["no_page"] },
//!     } } } },
//! });
//! errorbook::openapi::complete::<SiteApi>(&mut document)?;
//!
//! let response = &document["paths"]["/"]["get"]["responses"]["404"];
//! assert_eq!(
//!     response["content"]["application/json"]["examples"]["no_page"]["value"]["message"],
//!     "no such page",
//! );
//! # Ok::<(), errorbook::openapi::DocumentError>(())
//! ```
//
// | file | |
// |---|---|
// | `mod` | what is public |
// | `complete` | the pass over a whole document |
// | `document` | what it can be passed over |
// | `json` | values as JSON whose members stay in order, and what got lost |
// | `described`, `boxed` | what an operation says about its errors, and why it cannot about some |
// | `aide`, `poem_openapi`, `salvo_oapi`, `utoipa` | the types of one crate each |

#[cfg(feature = "aide")]
pub mod aide;
#[cfg(any(feature = "poem-openapi", feature = "salvo-oapi", feature = "utoipa"))]
mod boxed;
mod complete;
#[cfg(any(feature = "aide", feature = "poem-openapi", feature = "salvo-oapi", feature = "utoipa"))]
mod described;
mod document;
mod json;
#[cfg(feature = "poem-openapi")]
pub mod poem_openapi;
#[cfg(feature = "salvo-oapi")]
pub mod salvo_oapi;
#[cfg(feature = "utoipa")]
pub mod utoipa;

pub use complete::{DocumentError, complete, complete_with};
pub use document::Document;
pub use errorbook_contract::openapi::{Options, Schemas};

/// What `errorbook::__private` exports for generated code.
#[cfg(any(feature = "aide", feature = "poem-openapi", feature = "salvo-oapi", feature = "utoipa"))]
#[doc(hidden)]
pub mod private {
    #[cfg(feature = "aide")]
    pub use super::aide;
    #[cfg(any(feature = "poem-openapi", feature = "salvo-oapi", feature = "utoipa"))]
    pub use super::boxed::boxed;
    #[cfg(feature = "anyhow")]
    pub use super::described::any;
    pub use super::described::{book, errors};
    #[cfg(feature = "poem-openapi")]
    pub use super::poem_openapi;
    #[cfg(feature = "salvo-oapi")]
    pub use super::salvo_oapi;
    #[cfg(feature = "utoipa")]
    pub use super::utoipa;
}
