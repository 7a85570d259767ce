//! AWS Lambda through `lambda_http`: `impl IntoResponse`.
//!
//! An `Err` fails the invocation, so a handler answers `Ok(error.into_response().await)`.

#[cfg(feature = "lambda-http")]
pub use self::convert::{IntoResponse, ResponseFuture, ready};

#[cfg(feature = "lambda-http")]
mod convert {
    use core::{
        future::{self, Future},
        pin::Pin,
    };

    use alloc::{boxed::Box, string::String};

    pub use lambda_http::IntoResponse;
    use lambda_http::{Body, Response};

    use crate::ErrorResponse;

    /// What `IntoResponse::into_response` returns; `lambda_http` does not export its name.
    pub type ResponseFuture = Pin<Box<dyn Future<Output = Response<Body>> + Send>>;

    /// A future that has its response.
    #[must_use]
    pub fn ready(response: ErrorResponse) -> ResponseFuture {
        // A body of bytes would travel as base64.
        let text = |body| match String::from_utf8(body) {
            Ok(text) => Body::Text(text),
            Err(error) => Body::Binary(error.into_bytes()),
        };
        Box::pin(future::ready(response.into_http::<alloc::vec::Vec<u8>>().map(text)))
    }

    impl IntoResponse for ErrorResponse {
        fn into_response(self) -> ResponseFuture {
            ready(self)
        }
    }
}

#[cfg(feature = "lambda-http")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_lambda_http {
    ([$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        #[automatically_derived]
        impl<$($params)*> $crate::__private::lambda_http::IntoResponse for $($ty)*
        where $($predicates)*
        {
            fn into_response(self) -> $crate::__private::lambda_http::ResponseFuture {
                $crate::__private::lambda_http::ready($crate::ErrorResponse::new(&self))
            }
        }
    };
}

#[cfg(not(feature = "lambda-http"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_lambda_http {
    ($($input:tt)*) => {};
}
