//! async-graphql.
//!
//! The derive implements `async_graphql::ErrorExtensions`: the public message, and in the
//! extensions `code`, `type`, `status`, and, if there are any, `param`, `details`, `doc_url`,
//! `request_id` and `retry_after`.
//!
//! A plain `?` in a resolver loses the extensions and sends `Display`, because async-graphql
//! converts every type that has one. Write `pay().extend()?` with its `ResultExt`.
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

use alloc::string::ToString;

#[doc(hidden)]
pub use ::async_graphql::{Error, ErrorExtensions};
use ::async_graphql::{ErrorExtensionValues, Value, to_value};

use super::protocol::{Extensions, occurrence};
use crate::book::Catalogued;

/// Converts into the error of GraphQL.
#[doc(hidden)]
pub fn extend<E: Catalogued>(error: &E) -> Error {
    let report = occurrence(error);
    let mut extensions = ErrorExtensionValues::default();
    if let Ok(Value::Object(members)) = to_value(report.json::<Extensions>()) {
        for (name, value) in members {
            extensions.set(name, value);
        }
    }
    Error {
        message: report.message_or_phrase().to_string(),
        source: None,
        extensions: Some(extensions),
    }
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
