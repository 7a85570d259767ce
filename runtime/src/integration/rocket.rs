//! Rocket: `impl Responder`. The request is at hand, so its id is taken from it.

#[cfg(feature = "rocket")]
pub(crate) use self::convert::InLayer;
#[cfg(feature = "rocket")]
pub use self::convert::{Request, Responder, Response, Result, respond};

#[cfg(feature = "rocket")]
mod convert {
    use std::io::Cursor;

    use alloc::{borrow::ToOwned, string::String};

    use rocket::http::Status;
    pub use rocket::{
        Request, Response,
        response::{Responder, Result},
    };

    use crate::{Catalogued, ErrorResponse, StatusValue, integration::answer, request_id};

    impl StatusValue for Status {
        fn status_value(&self) -> Option<u16> {
            Some(self.code)
        }
    }

    /// What a layer says of a request.
    pub(crate) struct InLayer {
        /// Where ids stand.
        pub(crate) header: &'static str,
        pub(crate) id: String,
    }

    struct Cached(Option<InLayer>);

    impl InLayer {
        pub(crate) fn of<'r>(request: &'r Request<'_>) -> Option<&'r Self> {
            request.local_cache(|| Cached(None)).0.as_ref()
        }

        pub(crate) fn tell(self, request: &Request<'_>) {
            request.local_cache(|| Cached(Some(self)));
        }
    }

    /// The response to this request.
    pub fn respond<E: Catalogued>(error: &E, request: &Request<'_>) -> Response<'static> {
        let in_layer = InLayer::of(request);
        let id = match in_layer {
            Some(layer) => Some(&*layer.id),
            None => request.headers().get_one(request_id::HEADER),
        };
        response(answer(error, id), in_layer)
    }

    fn response(answer: ErrorResponse, in_layer: Option<&InLayer>) -> Response<'static> {
        let mut builder = Response::build();
        builder.status(Status::new(answer.status()));
        for (name, value) in answer.headers_but_id() {
            builder.raw_header_adjoin(name, value.to_owned());
        }
        if let Some(id) = answer.request_id() {
            let header = in_layer.map_or(request_id::HEADER, |layer| layer.header);
            builder.raw_header(header, id.to_owned());
        }
        let body = match (answer.report(), in_layer) {
            (Some(report), Some(layer)) => report.finish(&layer.id),
            _ => answer.into_body(),
        };
        builder.sized_body(body.len(), Cursor::new(body)).finalize()
    }

    impl From<ErrorResponse> for Response<'static> {
        fn from(answer: ErrorResponse) -> Self {
            response(answer, None)
        }
    }

    impl<'r> Responder<'r, 'static> for ErrorResponse {
        fn respond_to(self, request: &'r Request<'_>) -> Result<'static> {
            Ok(response(self, InLayer::of(request)))
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
