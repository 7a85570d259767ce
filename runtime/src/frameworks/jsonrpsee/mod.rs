//! jsonrpsee.
//!
//! The derive implements `From<…> for ErrorObjectOwned`, so a method returns the error with `?`.
//!
//! The number is the HTTP status, which is outside the range that JSON-RPC reserves (section 5.1).
//! `data` has `code`, `type`, `status`, and, if there are any, `param`, `details`, `violations`,
//! `doc_url`, `request_id` and `retry_after`. So entries of a book are told apart by `data.code`,
//! unless they share a code (`shared`) or have none.
//!
//! ```
//! # use jsonrpsee_types as jsonrpsee;
//! use errorbook::ApiError;
//! use jsonrpsee::ErrorObjectOwned;
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[error("no such page")]
//! #[api(status = 404)]
//! struct NoPage;
//!
//! fn find() -> Result<String, NoPage> {
//!     Err(NoPage)
//! }
//!
//! fn page() -> Result<String, ErrorObjectOwned> {
//!     Ok(find()?)
//! }
//!
//! let error = page().unwrap_err();
//! assert_eq!(error.code(), 404);
//! assert_eq!(error.data().unwrap().get(), r#"{"code":"no_page","type":null,"status":404}"#);
//! ```

use alloc::string::ToString;

#[doc(hidden)]
pub use jsonrpsee_types::ErrorObjectOwned;

use super::protocol::{Extensions, occurrence};
use crate::book::Catalogued;

/// Converts into the error of JSON-RPC.
#[doc(hidden)]
pub fn error_object<E: Catalogued>(error: &E) -> ErrorObjectOwned {
    let report = occurrence(error);
    let message = report.message_or_phrase().to_string();
    ErrorObjectOwned::owned(report.status().into(), message, Some(report.json::<Extensions>()))
}

#[doc(hidden)]
#[macro_export]
macro_rules! __impl_jsonrpsee {
    ([$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        #[automatically_derived]
        impl<$($params)*> $crate::__private::core::convert::From<$($ty)*>
            for $crate::__private::jsonrpsee::ErrorObjectOwned
        where $($predicates)*
        {
            fn from(__error: $($ty)*) -> Self {
                $crate::__private::answer(__error, $crate::__private::jsonrpsee::error_object)
            }
        }
    };
}
