//! actix-web.
//!
//! The derive implements `actix_web::ResponseError`, so a handler returns the error. [`ErrorLayer`]
//! answers actix-web's own failures in the envelope of the API, and gives each request an id.
//! [`layer`](crate::layer) says what it does.
//!
//! ```
//! use actix_web::ResponseError;
//! use errorbook::ApiError;
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[error("no such page")]
//! #[api(status = 404)]
//! struct NoPage;
//!
//! async fn page() -> Result<&'static str, NoPage> {
//!     Err(NoPage)
//! }
//!
//! let route = actix_web::web::get().to(page);
//! # let _ = route;
//! assert_eq!(NoPage.error_response().status(), 404);
//! ```

mod exchange;
mod future;
mod layer;
#[cfg(feature = "reference")]
mod reference;

pub use future::ErrorFuture;
pub use layer::{ErrorLayer, ErrorService};

use alloc::sync::Arc;

#[doc(hidden)]
pub use ::actix_web::{HttpResponse, ResponseError, http::StatusCode};

use crate::{
    ErrorResponse, StatusValue,
    error::{ApiError, status_of},
};

impl StatusValue for StatusCode {
    fn status_value(&self) -> Option<u16> {
        Some(self.as_u16())
    }
}

/// Returns the status as actix-web's type.
#[doc(hidden)]
pub fn status_code<E: ApiError>(error: &E) -> StatusCode {
    convert_status(status_of(error))
}

fn convert_status(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

impl From<ErrorResponse> for HttpResponse {
    fn from(response: ErrorResponse) -> Self {
        let mut builder = Self::build(convert_status(response.status()));
        for header in response.headers() {
            builder.append_header(header);
        }
        if let Some(pending) = response.pending() {
            builder.extensions_mut().insert(Arc::clone(pending));
        }
        builder.body(response.into_body())
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __impl_actix_web {
    ([$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        #[automatically_derived]
        impl<$($params)*> $crate::__private::actix_web::ResponseError for $($ty)*
        where $($predicates)*
        {
            fn status_code(&self) -> $crate::__private::actix_web::StatusCode {
                $crate::__private::actix_web::status_code(self)
            }

            fn error_response(&self) -> $crate::__private::actix_web::HttpResponse {
                $crate::__private::core::convert::From::from($crate::ErrorResponse::new(self))
            }
        }
    };
}
