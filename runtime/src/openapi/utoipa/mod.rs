//! utoipa 6.
//!
//! The derive implements `utoipa::IntoResponses`, so `responses(…)` takes the error type. It takes a
//! book as well, which documents every error in it, and `AnyError`.
//!
//! ```
//! use errorbook::{ApiError, ErrorBook};
//! use utoipa::OpenApi;
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[api(book = SiteApi)]
//! enum PageError {
//!     #[error("no such page")]
//!     #[api(status = 404)]
//!     NoPage,
//! }
//!
//! #[derive(ErrorBook)]
//! #[book(errors(PageError))]
//! struct SiteApi;
//!
//! #[utoipa::path(get, path = "/", responses((status = 200, description = "The page"), PageError))]
//! async fn page() -> Result<String, PageError> {
//!     Err(PageError::NoPage)
//! }
//!
//! #[derive(OpenApi)]
//! #[openapi(paths(page))]
//! struct ApiDoc;
//!
//! let mut document = ApiDoc::openapi();
//! errorbook::openapi::complete::<SiteApi>(&mut document)?;
//! assert!(document.components.unwrap().schemas.contains_key("NoPageError"));
//! # Ok::<(), errorbook::openapi::DocumentError>(())
//! ```
//!
//! A `Result` as the return type is read only with utoipa's feature `auto_into_responses`. Of two types
//! with the same status, the last one stays until the document is completed.
//!
//! utoipa does not read back all that it writes, such as `{}` for a `serde_json::Value`, nor a marker. So
//! complete its `OpenApi`, or its JSON, but do not read the JSON into an `OpenApi`.

mod document;
mod hold;
mod response;
mod schema;

use alloc::{borrow::ToOwned as _, collections::BTreeMap, string::String, sync::Arc};

#[doc(hidden)]
pub use ::utoipa::IntoResponses;
use ::utoipa::openapi::{RefOr, Response};
use errorbook_contract::openapi::Version;

use super::{
    boxed::{Boxed, Known, Unknown},
    described::Described,
};

/// What `IntoResponses` returns.
#[doc(hidden)]
pub type Responses = BTreeMap<String, RefOr<Response>>;

/// Returns the responses as utoipa's type.
#[doc(hidden)]
#[must_use]
pub fn responses(describe: impl FnOnce(Version) -> Arc<Described>) -> Responses {
    let described = describe(Version::V3_1);
    described.iter().map(|(name, json)| (name.to_owned(), response::response(json))).collect()
}

#[doc(hidden)]
#[macro_export]
macro_rules! __impl_utoipa {
    ([$($params:tt)*] $ty:tt $predicates:tt) => {
        $crate::__impl_utoipa! { errors [$($params)*] $ty $predicates }
    };
    ($of:ident [$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        #[automatically_derived]
        impl<$($params)*> $crate::__private::openapi::utoipa::IntoResponses for $($ty)*
        where $($predicates)*
        {
            fn responses() -> $crate::__private::openapi::utoipa::Responses {
                $crate::__private::openapi::utoipa::responses(
                    $crate::__private::openapi::$of::<Self>,
                )
            }
        }
    };
}

crate::__impl_utoipa! { boxed ['a] [Boxed<'a>] [Unknown<'a>: Known] }
#[cfg(feature = "anyhow")]
crate::__impl_utoipa! { any [B: crate::WithFallback + 'static] [crate::AnyError<B>] [] }
