//! aide 0.15.
//!
//! The derive implements `aide::OperationOutput`. Where responses are inferred, the return type of a
//! handler documents its errors:
//!
//! ```
//! # use aide::generate;
//! generate::infer_responses(true);
//! ```
//!
//! Otherwise name the type, in the transform function of a route. At the end, complete the document:
//!
//! ```
//! use aide::{
//!     openapi::{OpenApi, Operation, PathItem, ReferenceOr},
//!     transform::TransformOperation,
//! };
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
//! let mut operation = Operation::default();
//! TransformOperation::new(&mut operation).default_response::<NoPage>();
//!
//! let mut document = OpenApi::default();
//! let item = PathItem { get: Some(operation), ..PathItem::default() };
//! document.paths.get_or_insert_default().paths.insert("/".into(), ReferenceOr::Item(item));
//! errorbook::openapi::complete::<SiteApi>(&mut document)?;
//! assert!(document.components.unwrap().schemas.contains_key("NoPageError"));
//! # Ok::<(), errorbook::openapi::DocumentError>(())
//! ```
//!
//! A router of aide fills the document in `finish_api`, so complete it after that.
//!
//! Of two types with the same status, the first one stays until the document is completed. What an
//! extractor of yours says in `inferred_early_responses` is left out where the error type has its status;
//! aide tells `generate::on_error` so.

use alloc::{borrow::ToOwned as _, sync::Arc};

use ::aide::openapi::{ReferenceOr, Response, StatusCode};
#[doc(hidden)]
pub use ::aide::{
    OperationOutput,
    generate::GenContext,
    openapi::{Operation, Response as AideResponse},
};
use errorbook_contract::openapi::Version;

use super::{described::Described, json::from_json};

/// Adds the responses to an operation. What is there already stays.
///
/// aide adds responses by itself, too, but knows no ranges there, and calls it a mistake if two types
/// share a status.
///
/// # Panics
///
/// If aide cannot read a response, which the tests rule out.
#[doc(hidden)]
pub fn document(operation: &mut Operation, describe: impl FnOnce(Version) -> Arc<Described>) {
    let described = describe(Version::V3_1);
    let all = operation.responses.get_or_insert_default();
    for (name, json) in described.responses.iter() {
        let response: Response = from_json(json).expect("aide reads what it can hold");
        let status: Option<StatusCode> = from_json(&name.into()).ok();
        if let Some(status) = status {
            all.responses.entry(status).or_insert(ReferenceOr::Item(response));
        }
    }
    for (name, json) in described.markers.iter() {
        let notice = from_json(json).unwrap_or_default();
        all.extensions.insert(name.to_owned(), notice);
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __impl_aide {
    ([$($params:tt)*] $ty:tt $predicates:tt) => {
        $crate::__impl_aide! { errors [$($params)*] $ty $predicates }
    };
    ($of:ident [$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        #[automatically_derived]
        impl<$($params)*> $crate::__private::openapi::aide::OperationOutput for $($ty)*
        where $($predicates)*
        {
            type Inner = Self;

            // Where nothing is inferred, `response::<404, Self>()` adds all of them, too.
            fn operation_response(
                _: &mut $crate::__private::openapi::aide::GenContext,
                __operation: &mut $crate::__private::openapi::aide::Operation,
            ) -> $crate::__private::core::option::Option<
                $crate::__private::openapi::aide::AideResponse,
            > {
                $crate::__private::openapi::aide::document(
                    __operation,
                    $crate::__private::openapi::$of::<Self>,
                );
                $crate::__private::core::option::Option::None
            }

            fn inferred_responses(
                __context: &mut $crate::__private::openapi::aide::GenContext,
                __operation: &mut $crate::__private::openapi::aide::Operation,
            ) -> $crate::__private::openapi::aide::Inferred {
                <Self as $crate::__private::openapi::aide::OperationOutput>::operation_response(
                    __context,
                    __operation,
                );
                $crate::__private::openapi::aide::Inferred::new()
            }
        }
    };
}

/// What `inferred_responses` returns.
#[doc(hidden)]
pub type Inferred = alloc::vec::Vec<(Option<u16>, Response)>;

#[cfg(feature = "anyhow")]
crate::__impl_aide! { any [B: crate::WithFallback + 'static] [crate::AnyError<B>] [] }
