//! AWS Lambda, through `lambda_http`.
//!
//! The derive implements `lambda_http::IntoResponse`. A handler returns
//! `Ok(error.into_response().await)`, because an `Err` fails the invocation.
//!
//! ```
//! use errorbook::ApiError;
//! use lambda_http::{Body, Error, IntoResponse, Request, Response};
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[error("no such page")]
//! #[api(status = 404)]
//! struct NoPage;
//!
//! async fn handler(_: Request) -> Result<Response<Body>, Error> {
//!     Ok(NoPage.into_response().await)
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Error> {
//! assert_eq!(handler(Request::default()).await?.status(), 404);
//! # Ok(())
//! # }
//! ```

use core::{
    future::{self, Future},
    pin::Pin,
};

use alloc::{boxed::Box, string::String, vec::Vec};

#[doc(hidden)]
pub use ::lambda_http::IntoResponse;
use ::lambda_http::{Body, Response};

use crate::ErrorResponse;

/// What `IntoResponse::into_response` returns; `lambda_http` does not export its name.
#[doc(hidden)]
pub type ResponseFuture = Pin<Box<dyn Future<Output = Response<Body>> + Send>>;

/// Returns a future that is ready.
#[doc(hidden)]
#[must_use]
pub fn ready(response: ErrorResponse) -> ResponseFuture {
    // A body of bytes would be sent as base64.
    let text = |body| match String::from_utf8(body) {
        Ok(text) => Body::Text(text),
        Err(error) => Body::Binary(error.into_bytes()),
    };
    Box::pin(future::ready(response.into_http::<Vec<u8>>().map(text)))
}

impl IntoResponse for ErrorResponse {
    fn into_response(self) -> ResponseFuture {
        ready(self)
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __impl_lambda_http {
    ([$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        #[automatically_derived]
        impl<$($params)*> $crate::__private::lambda_http::IntoResponse for $($ty)*
        where $($predicates)*
        {
            fn into_response(self) -> $crate::__private::lambda_http::ResponseFuture {
                $crate::__private::lambda_http::ready(
                    $crate::__private::answer(self, $crate::ErrorResponse::new),
                )
            }
        }
    };
}
