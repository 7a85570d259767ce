//! async-graphql.
//!
//! The derive implements `async_graphql::ErrorExtensions`: the public message, and in the
//! extensions `code`, `type`, `status`, and, if there are any, `param`, `details`, `violations`,
//! `doc_url`, `request_id` and `retry_after`.
//!
//! Write `pay().extend()?` with its `ResultExt`. A plain `?` would lose the extensions and send
//! `Display`, also of a 5xx, because async-graphql converts every type that has one. Two things make
//! a forgotten `.extend()` harmless: [`Answers`], an extension of the schema that puts such errors
//! right, or the feature `custom-error-conversion` of async-graphql, with which a plain `?` does not
//! compile.
//!
//! ```
//! use async_graphql::{Object, Result, ResultExt};
//! use errorbook::ApiError;
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[error("no such page")]
//! #[api(status = 404)]
//! struct NoPage;
//!
//! fn find() -> std::result::Result<String, NoPage> {
//!     Err(NoPage)
//! }
//!
//! async fn page() -> Result<String> {
//!     Ok(find().extend()?)
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() {
//! let extensions = page().await.unwrap_err().extensions.unwrap();
//! assert_eq!(extensions.get("code"), Some(&"no_page".into()));
//! # }
//! ```

mod answers;

pub use answers::Answers;

use alloc::string::{String, ToString};

#[doc(hidden)]
pub use ::async_graphql::{Error, ErrorExtensions};
use ::async_graphql::{ErrorExtensionValues, Value};
use serde_json::Map;

use super::protocol::{Extensions, occurrence};
use crate::{Report, book::Catalogued};

/// Converts into the error of GraphQL.
#[doc(hidden)]
pub fn extend<E: Catalogued>(error: &E) -> Error {
    let report = occurrence(error);
    let mut extensions = ErrorExtensionValues::default();
    for (name, value) in members(&report) {
        // Every JSON value is a value of GraphQL.
        if let Ok(value) = Value::from_json(value) {
            extensions.set(name, value);
        }
    }
    Error {
        message: report.message_or_phrase().to_string(),
        source: None,
        extensions: Some(extensions),
    }
}

/// Returns the extensions as they are in JSON, which has a place for all that `Serialize` can say.
/// async-graphql's own serializer refuses numbers of 128 bits and keys that are not text, and would
/// take the code with them.
fn members(report: &Report<'_>) -> Map<String, serde_json::Value> {
    serde_json::from_slice(&report.body::<Extensions>()).unwrap_or_default()
}

#[doc(hidden)]
#[macro_export]
macro_rules! __impl_async_graphql {
    ([$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        #[automatically_derived]
        impl<$($params)*> $crate::__private::async_graphql::ErrorExtensions for $($ty)*
        where $($predicates)*
        {
            fn extend(&self) -> $crate::__private::async_graphql::Error {
                $crate::__private::async_graphql::extend(self)
            }
        }
    };
}
