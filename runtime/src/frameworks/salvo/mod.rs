//! salvo.
//!
//! The derive implements `salvo::Writer`, so a handler returns the error. salvo shows the request to
//! it, so the response has the `X-Request-ID` of the request, also without a layer. [`ErrorLayer`]
//! answers salvo's own failures in the envelope of the API, and gives each request an id.
//! [`layer`](crate::layer) says what it does.
//!
//! ```
//! use errorbook::ApiError;
//! use salvo_core::{Depot, Request, Response, Writer};
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[error("no such page")]
//! #[api(status = 404)]
//! struct NoPage;
//!
//! // With `#[handler]`.
//! async fn page() -> Result<&'static str, NoPage> {
//!     Err(NoPage)
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() {
//! let mut response = Response::new();
//! page().await.write(&mut Request::new(), &mut Depot::new(), &mut response).await;
//! assert_eq!(response.status_code, Some(salvo_core::http::StatusCode::NOT_FOUND));
//! # }
//! ```

mod layer;

pub use layer::ErrorLayer;

use core::{
    future::{Future, ready},
    pin::Pin,
};

use alloc::boxed::Box;

use ::http::header::VARY;
use bytes::Bytes;
#[doc(hidden)]
pub use salvo_core::{Depot, Request, Response, Writer};
use salvo_core::{Scribe, http::ResBody};

use super::respond::respond;
use crate::{ErrorResponse, book::Catalogued, layer::headers::Headers as _, report::valid_id};

/// What `Writer::write` returns.
#[doc(hidden)]
pub type Written<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

/// Writes the response to this request.
#[doc(hidden)]
pub fn write<'a, E: Catalogued>(
    error: &E,
    request: &Request,
    response: &mut Response,
) -> Written<'a> {
    let id = request.headers().single(valid_id::HEADER);
    respond(error, id.as_ref().and_then(|id| id.to_str().ok())).render(response);
    Box::pin(ready(()))
}

impl Scribe for ErrorResponse {
    fn render(self, response: &mut Response) {
        let (parts, body) = self.into_http::<Bytes>().into_parts();
        response.status_code(parts.status).body(ResBody::Once(body));
        let headers = response.headers_mut();
        // What a hoop said about the choice of the answer stays.
        for name in parts.headers.keys().filter(|name| *name != VARY) {
            headers.remove(name);
        }
        for (name, value) in &parts.headers {
            headers.append(name, value.clone());
        }
        response.extensions.extend(parts.extensions);
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __impl_salvo {
    ([$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        #[automatically_derived]
        impl<$($params)*> $crate::__private::salvo::Writer for $($ty)*
        where $($predicates)*
        {
            // What `#[async_trait]` would write, but the error is not held across an await. So it
            // need not be `Send`.
            fn write<'life0, 'life1, 'life2, 'async_trait>(
                self,
                __request: &'life0 mut $crate::__private::salvo::Request,
                _: &'life1 mut $crate::__private::salvo::Depot,
                __response: &'life2 mut $crate::__private::salvo::Response,
            ) -> $crate::__private::salvo::Written<'async_trait>
            where
                'life0: 'async_trait,
                'life1: 'async_trait,
                'life2: 'async_trait,
                Self: 'async_trait,
            {
                $crate::__private::answer(
                    self,
                    |__error| $crate::__private::salvo::write(__error, __request, __response),
                )
            }
        }
    };
}
