//! Rocket: `impl Responder`. The request is at hand, so its id is taken from it.

#[cfg(feature = "rocket")]
pub use self::convert::{Request, Responder, Response, Result, respond};

#[cfg(feature = "rocket")]
mod convert {
    use std::io::Cursor;

    use alloc::borrow::ToOwned;

    use rocket::http::Status;
    pub use rocket::{
        Request, Response,
        response::{Responder, Result},
    };

    use crate::{Catalogued, ErrorResponse, StatusValue, integration::answer};

    impl StatusValue for Status {
        fn status_value(&self) -> Option<u16> {
            Some(self.code)
        }
    }

    /// The response to this request.
    pub fn respond<E: Catalogued>(error: &E, request: &Request<'_>) -> Response<'static> {
        answer(error, request.headers().get_one("x-request-id")).into()
    }

    impl From<ErrorResponse> for Response<'static> {
        fn from(response: ErrorResponse) -> Self {
            let mut builder = Self::build();
            builder.status(Status::new(response.status()));
            for (name, value) in response.headers() {
                builder.raw_header_adjoin(name, value.to_owned());
            }
            let body = response.into_body();
            builder.sized_body(body.len(), Cursor::new(body)).finalize()
        }
    }

    impl<'r> Responder<'r, 'static> for ErrorResponse {
        fn respond_to(self, _: &'r Request<'_>) -> Result<'static> {
            Ok(self.into())
        }
    }
}

#[cfg(feature = "rocket")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_rocket {
    ([$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        #[automatically_derived]
        impl<'__r, $($params)*> $crate::__private::rocket::Responder<'__r, 'static> for $($ty)*
        where $($predicates)*
        {
            fn respond_to(
                self,
                __request: &'__r $crate::__private::rocket::Request<'_>,
            ) -> $crate::__private::rocket::Result<'static> {
                $crate::__private::core::result::Result::Ok(
                    $crate::__private::rocket::respond(&self, __request),
                )
            }
        }
    };
}

#[cfg(not(feature = "rocket"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_rocket {
    ($($input:tt)*) => {};
}
