//! jsonrpsee: `impl From<…> for ErrorObjectOwned`.
//!
//! The number is the HTTP status, outside of the range that JSON-RPC reserves (section 5.1), and
//! `data` holds the stable code: two entries of a book never give the same number and code.

#[cfg(feature = "jsonrpsee")]
pub use self::convert::{ErrorObjectOwned, error_object};

#[cfg(feature = "jsonrpsee")]
mod convert {
    use alloc::string::ToString;

    pub use jsonrpsee_types::ErrorObjectOwned;

    use crate::{
        Catalogued,
        integration::{Beside, occurrence},
    };

    /// The error as JSON-RPC shows it.
    pub fn error_object<E: Catalogued>(error: &E) -> ErrorObjectOwned {
        let report = occurrence(error);
        let message = report.message_or_phrase().to_string();
        ErrorObjectOwned::owned(report.status().into(), message, Some(report.json::<Beside>()))
    }
}

#[cfg(feature = "jsonrpsee")]
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
                $crate::__private::jsonrpsee::error_object(&__error)
            }
        }
    };
}

#[cfg(not(feature = "jsonrpsee"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_jsonrpsee {
    ($($input:tt)*) => {};
}
