//! salvo: `impl Writer`. The request is at hand, so its id is taken from it.

#[cfg(feature = "salvo")]
pub(crate) use self::convert::InLayer;
#[cfg(feature = "salvo")]
pub use self::convert::{Depot, Request, Response, Writer, Written, write};

#[cfg(feature = "salvo")]
mod convert {
    use core::{
        future::{Future, ready},
        pin::Pin,
    };

    use alloc::boxed::Box;

    use bytes::Bytes;
    use http::HeaderValue;
    pub use salvo_core::{Depot, Request, Response, Writer};
    use salvo_core::{Scribe, http::ResBody};

    use crate::{Catalogued, ErrorResponse, integration::answer, request_id};

    /// The id that a layer gave the request, where that does not stand in `x-request-id`.
    #[derive(Clone)]
    pub(crate) struct InLayer(pub(crate) HeaderValue);

    /// What `Writer::write` returns.
    pub type Written<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

    /// Writes the response to this request.
    pub fn write<'a, E: Catalogued>(
        error: &E,
        request: &Request,
        response: &mut Response,
    ) -> Written<'a> {
        let in_layer = request.extensions().get::<InLayer>().map(|InLayer(id)| id);
        let id = in_layer.or_else(|| request.headers().get(request_id::HEADER));
        answer(error, id.and_then(|id| id.to_str().ok())).render(response);
        Box::pin(ready(()))
    }

    impl Scribe for ErrorResponse {
        fn render(self, response: &mut Response) {
            let (parts, body) = self.into_http::<Bytes>().into_parts();
            response.status_code(parts.status).body(ResBody::Once(body));
            response.headers_mut().extend(parts.headers);
            response.extensions.extend(parts.extensions);
        }
    }
}

#[cfg(feature = "salvo")]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_salvo {
    ([$($params:tt)*] [$($ty:tt)*] [$($predicates:tt)*]) => {
        #[automatically_derived]
        impl<$($params)*> $crate::__private::salvo::Writer for $($ty)*
        where $($predicates)*
        {
            // As `#[async_trait]` writes it, but done at once, so that the error need not be
            // `Send` and no further macro runs for each of them.
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
                $crate::__private::salvo::write(&self, __request, __response)
            }
        }
    };
}

#[cfg(not(feature = "salvo"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_salvo {
    ($($input:tt)*) => {};
}
