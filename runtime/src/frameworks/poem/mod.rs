//! poem.
//!
//! The derive implements `poem::error::ResponseError`, so a handler returns the error.
//! [`ErrorLayer`] answers poem's own failures in the envelope of the API, and gives each request an
//! id. [`layer`](crate::layer) says what it does.
//!
//! ```
//! use errorbook::ApiError;
//! use poem::{Error, handler};
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[error("no such page")]
//! #[api(status = 404)]
//! struct NoPage;
//!
//! #[handler]
//! fn page() -> Result<String, NoPage> {
//!     Err(NoPage)
//! }
//!
//! assert_eq!(Error::from(NoPage).status(), 404);
//! ```

mod dynamic;
mod layer;

pub use layer::{ErrorEndpoint, ErrorLayer};

use ::poem::{Body, IntoResponse, http};
#[doc(hidden)]
pub use ::poem::{Response, error::ResponseError, http::StatusCode};

use crate::{
    ErrorResponse,
    error::{ApiError, status_of},
};

/// Returns the status as poem's type.
#[doc(hidden)]
pub fn status<E: ApiError>(error: &E) -> StatusCode {
    StatusCode::from_u16(status_of(error)).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

impl From<ErrorResponse> for Response {
    fn from(response: ErrorResponse) -> Self {
        from_http(response.into_http())
    }
}

impl IntoResponse for ErrorResponse {
    fn into_response(self) -> Response {
        self.into()
    }
}

/// Converts without boxing the body, as poem's own conversion does.
fn from_http(response: http::Response<Body>) -> Response {
    let (parts, body) = response.into_parts();
    let mut response = Response::builder().status(parts.status).version(parts.version).body(body);
    *response.headers_mut() = parts.headers;
    *response.extensions_mut() = parts.extensions;
    response
}

#[doc(hidden)]
#[macro_export]
macro_rules! __impl_poem {
    ([$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        #[automatically_derived]
        impl<$($params)*> $crate::__private::poem::ResponseError for $($ty)*
        where $($predicates)*
        {
            fn status(&self) -> $crate::__private::poem::StatusCode {
                $crate::__private::poem::status(self)
            }

            fn as_response(&self) -> $crate::__private::poem::Response {
                $crate::__private::core::convert::From::from($crate::ErrorResponse::new(self))
            }
        }
    };
}
