//! actix-web: `impl ResponseError`.

#[cfg(feature = "actix-web")]
pub use self::convert::{HttpResponse, ResponseError, StatusCode, status_code};

#[cfg(feature = "actix-web")]
mod convert {
    use alloc::sync::Arc;

    pub use actix_web::{HttpResponse, ResponseError, http::StatusCode};

    use crate::{ApiError, ErrorResponse, StatusValue, owned::has_layers, response::Identified};

    impl StatusValue for StatusCode {
        fn status_value(&self) -> Option<u16> {
            Some(self.as_u16())
        }
    }

    /// The status as actix-web's type.
    pub fn status_code<E: ApiError>(error: &E) -> StatusCode {
        code(error.status())
    }

    fn code(status: u16) -> StatusCode {
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    impl From<ErrorResponse> for HttpResponse {
        fn from(response: ErrorResponse) -> Self {
            let mut builder = Self::build(code(response.status()));
            for header in response.headers() {
                builder.append_header(header);
            }
            if let Some(report) = response.report() {
                builder.extensions_mut().insert(Arc::clone(report));
            }
            if response.request_id().is_some() && has_layers() {
                builder.extensions_mut().insert(Identified);
            }
            builder.body(response.into_body())
        }
    }
}

#[cfg(feature = "actix-web")]
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

#[cfg(not(feature = "actix-web"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_actix_web {
    ($($input:tt)*) => {};
}
