//! async-graphql: `impl ErrorExtensions`, with the public message and what stands beside it.
//!
//! A plain `?` in a resolver loses the extensions and sends `Display`, because async-graphql
//! converts every type that has one. Write `pay().extend()?` with its `ResultExt`.

#[cfg(feature = "async-graphql")]
pub use self::convert::{Error, ErrorExtensions, extend};

#[cfg(feature = "async-graphql")]
mod convert {
    use alloc::string::ToString;

    pub use async_graphql::{Error, ErrorExtensions};
    use async_graphql::{ErrorExtensionValues, Value};

    use crate::{
        Catalogued,
        integration::{Beside, occurrence},
    };

    /// The error as GraphQL shows it.
    pub fn extend<E: Catalogued>(error: &E) -> Error {
        let report = occurrence(error);
        let mut extensions = ErrorExtensionValues::default();
        if let Ok(Value::Object(members)) = async_graphql::to_value(report.json::<Beside>()) {
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
}

#[cfg(feature = "async-graphql")]
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

#[cfg(not(feature = "async-graphql"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_async_graphql {
    ($($input:tt)*) => {};
}
