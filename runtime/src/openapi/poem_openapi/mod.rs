//! poem-openapi 5, which writes OpenAPI 3.0.
//!
//! The derive implements `poem_openapi::ApiResponse`, so the return type of a handler documents its errors.
//! The document is a text.
//!
//! ```
//! use errorbook::{ApiError, ErrorBook};
//! use poem_openapi::{OpenApi, OpenApiService, payload::PlainText};
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
//! struct Site;
//!
//! #[OpenApi]
//! impl Site {
//!     #[oai(path = "/", method = "get")]
//!     async fn page(&self) -> Result<PlainText<String>, PageError> {
//!         Err(PageError::NoPage)
//!     }
//! }
//!
//! let mut document: String = OpenApiService::new(Site, "Site", "1").spec();
//! errorbook::openapi::complete::<SiteApi>(&mut document)?;
//! assert!(document.contains("NoPageError"));
//! # Ok::<(), errorbook::openapi::DocumentError>(())
//! ```
//!
//! Before that, it has no examples, and no `x-error-codes`: poem-openapi has no place for them. Serve the
//! completed text at a route of your own; `OpenApiService::spec_endpoint` and `swagger_ui` show the other.
//!
//! What the framework refuses, such as a body that is not JSON, is answered by poem or by the layer, not by
//! `bad_request_handler`.

mod intern;
mod schema;

use alloc::{borrow::ToOwned, sync::Arc, vec::Vec};

use ::poem_openapi::registry::{MetaHeader, MetaMediaType, MetaResponse};
#[doc(hidden)]
pub use ::poem_openapi::{
    ApiResponse,
    registry::{MetaResponses, Registry},
};
use errorbook_contract::{Json, openapi::Version};

use self::{
    intern::intern,
    schema::{flag, schema, text},
};
use super::{
    boxed::{Boxed, Known, Unknown},
    described::Described,
};

/// Returns the responses as poem's type.
#[doc(hidden)]
#[must_use]
pub fn meta(describe: impl FnOnce(Version) -> Arc<Described>) -> MetaResponses {
    let described = describe(Version::V3_0);
    let all = described.iter().map(|(name, json)| response(name, json));
    MetaResponses { responses: all.collect() }
}

fn response(name: &str, json: &Json) -> MetaResponse {
    let status: Option<u16> = name.parse().ok();
    MetaResponse {
        description: text(json, "description").unwrap_or_default(),
        status,
        // What it writes as the name, if there is no status.
        status_range: status.is_none().then(|| name.to_owned()),
        content: each(json, "content", |name, media| MetaMediaType {
            content_type: intern(name),
            schema: schema(media.get("schema").unwrap_or(&Json::Null)),
        }),
        headers: each(json, "headers", |name, header| MetaHeader {
            name: name.to_owned(),
            description: text(header, "description").map(ToOwned::to_owned),
            required: flag(header, "required"),
            deprecated: flag(header, "deprecated"),
            schema: schema(header.get("schema").unwrap_or(&Json::Null)),
        }),
    }
}

fn each<T>(json: &Json, name: &str, make: impl Fn(&str, &Json) -> T) -> Vec<T> {
    match json.get(name) {
        Some(Json::Object(members)) => {
            members.iter().map(|(name, value)| make(name, value)).collect()
        }
        _ => Vec::new(),
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __impl_poem_openapi {
    ([$($params:tt)*] $ty:tt $predicates:tt) => {
        $crate::__impl_poem_openapi! { errors [$($params)*] $ty $predicates }
    };
    ($of:ident [$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        #[automatically_derived]
        impl<$($params)*> $crate::__private::openapi::poem_openapi::ApiResponse for $($ty)*
        where $($predicates)*
        {
            fn meta() -> $crate::__private::openapi::poem_openapi::MetaResponses {
                $crate::__private::openapi::poem_openapi::meta(
                    $crate::__private::openapi::$of::<Self>,
                )
            }

            // All schemas are inside of the responses.
            fn register(_: &mut $crate::__private::openapi::poem_openapi::Registry) {}
        }
    };
}

crate::__impl_poem_openapi! { boxed ['a] [Boxed<'a>] [Unknown<'a>: Known] }
#[cfg(feature = "anyhow")]
crate::__impl_poem_openapi! { any [B: crate::WithFallback + 'static] [crate::AnyError<B>] [] }
