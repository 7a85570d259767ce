//! salvo-oapi 1.
//!
//! The derive implements `salvo_oapi::EndpointOutRegister`, so the return type of an endpoint documents its
//! errors, and `ToResponses` for `#[endpoint(responses(…))]`.
//!
//! ```
//! use errorbook::{ApiError, ErrorBook};
//! use salvo_core::Router;
//! use salvo_oapi::{OpenApi, endpoint};
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
//! #[endpoint]
//! async fn page() -> Result<&'static str, PageError> {
//!     Err(PageError::NoPage)
//! }
//!
//! let mut document = OpenApi::new("Site", "1").merge_router(&Router::new().get(page));
//! errorbook::openapi::complete::<SiteApi>(&mut document)?;
//! assert!(document.components.schemas.contains_key("NoPageError"));
//! # Ok::<(), errorbook::openapi::DocumentError>(())
//! ```
//!
//! Of two types with the same status, the first one stays until the document is completed.

use alloc::{borrow::ToOwned as _, sync::Arc};

#[doc(hidden)]
pub use ::salvo_oapi::{Components, EndpointOutRegister, Operation, Responses, ToResponses};
use ::salvo_oapi::{RefOr, Response};
use errorbook_contract::openapi::Version;

use super::{
    boxed::{Boxed, Known, Unknown},
    described::Described,
    json::from_json,
};

/// Returns the responses as salvo's type.
///
/// # Panics
///
/// If salvo-oapi cannot read a response, which the tests rule out.
#[doc(hidden)]
#[must_use]
pub fn responses(describe: impl FnOnce(Version) -> Arc<Described>) -> Responses {
    let described = describe(Version::V3_1);
    let responses = described.iter().map(|(name, json)| {
        let response: RefOr<Response> = from_json(json).expect("salvo-oapi reads what it can hold");
        (name.to_owned(), response)
    });
    responses.collect()
}

/// Adds them to an operation. What is there already stays.
#[doc(hidden)]
pub fn register(operation: &mut Operation, responses: Responses) {
    for (name, response) in responses {
        if !operation.responses.contains_key(&name) {
            operation.responses.insert(name, response);
        }
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __impl_salvo_oapi {
    ([$($params:tt)*] $ty:tt $predicates:tt) => {
        $crate::__impl_salvo_oapi! { errors [$($params)*] $ty $predicates }
    };
    ($of:ident [$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        #[automatically_derived]
        impl<$($params)*> $crate::__private::openapi::salvo_oapi::ToResponses for $($ty)*
        where $($predicates)*
        {
            fn to_responses(
                _: &mut $crate::__private::openapi::salvo_oapi::Components,
            ) -> $crate::__private::openapi::salvo_oapi::Responses {
                $crate::__private::openapi::salvo_oapi::responses(
                    $crate::__private::openapi::$of::<Self>,
                )
            }
        }

        #[automatically_derived]
        impl<$($params)*> $crate::__private::openapi::salvo_oapi::EndpointOutRegister for $($ty)*
        where $($predicates)*
        {
            fn register(
                _: &mut $crate::__private::openapi::salvo_oapi::Components,
                __operation: &mut $crate::__private::openapi::salvo_oapi::Operation,
            ) {
                $crate::__private::openapi::salvo_oapi::register(
                    __operation,
                    $crate::__private::openapi::salvo_oapi::responses(
                        $crate::__private::openapi::$of::<Self>,
                    ),
                );
            }
        }
    };
}

crate::__impl_salvo_oapi! { boxed ['a] [Boxed<'a>] [Unknown<'a>: Known] }
#[cfg(feature = "anyhow")]
crate::__impl_salvo_oapi! { any [B: crate::WithFallback + 'static] [crate::AnyError<B>] [] }
