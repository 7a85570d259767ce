//! poem: `impl ResponseError`.

#[cfg(feature = "poem")]
pub use self::convert::{Response, ResponseError, StatusCode, status};

#[cfg(feature = "poem")]
mod convert {
    use poem::{Body, IntoResponse};
    pub use poem::{Response, error::ResponseError, http::StatusCode};

    use crate::{ApiError, ErrorResponse};

    /// The status as poem's type.
    pub fn status<E: ApiError>(error: &E) -> StatusCode {
        StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    impl From<ErrorResponse> for Response {
        fn from(response: ErrorResponse) -> Self {
            let (parts, body) = response.into_http::<Body>().into_parts();
            let mut response = Self::builder().status(parts.status).body(body);
            *response.headers_mut() = parts.headers;
            *response.extensions_mut() = parts.extensions;
            response
        }
    }

    impl IntoResponse for ErrorResponse {
        fn into_response(self) -> Response {
            self.into()
        }
    }
}

#[cfg(feature = "poem")]
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

#[cfg(not(feature = "poem"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_poem {
    ($($input:tt)*) => {};
}
