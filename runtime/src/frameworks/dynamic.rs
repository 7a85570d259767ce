//! Errors whose type is not known as the error of a handler, in each framework of the derive.
//!
//! They have no catalog, so each impl goes through `Dynamic::known`. poem takes only errors, which not
//! all of them are: its impls are in its room.

/// Implements what the derive implements, for a type that is `Dynamic`.
macro_rules! dynamic {
    ([$($params:tt)*] $ty:ty) => {
        #[cfg(feature = "actix-web")]
        impl<$($params)*> super::actix_web::ResponseError for $ty {
            fn status_code(&self) -> super::actix_web::StatusCode {
                super::actix_web::status_code(&crate::book::Dynamic::known(self))
            }

            fn error_response(&self) -> super::actix_web::HttpResponse {
                crate::ErrorResponse::new(&crate::book::Dynamic::known(self)).into()
            }
        }

        #[cfg(feature = "async-graphql")]
        impl<$($params)*> super::async_graphql::ErrorExtensions for $ty {
            fn extend(&self) -> super::async_graphql::Error {
                super::async_graphql::extend(&crate::book::Dynamic::known(self))
            }
        }

        #[cfg(feature = "axum")]
        impl<$($params)*> super::axum::IntoResponse for $ty {
            fn into_response(self) -> super::axum::Response {
                crate::ErrorResponse::from(self).into_response()
            }
        }

        #[cfg(feature = "jsonrpsee")]
        impl<$($params)*> From<$ty> for super::jsonrpsee::ErrorObjectOwned {
            fn from(error: $ty) -> Self {
                crate::response::answer(error, |error| {
                    super::jsonrpsee::error_object(&crate::book::Dynamic::known(error))
                })
            }
        }

        #[cfg(feature = "lambda-http")]
        impl<$($params)*> super::lambda_http::IntoResponse for $ty {
            fn into_response(self) -> super::lambda_http::ResponseFuture {
                super::lambda_http::ready(crate::ErrorResponse::from(self))
            }
        }

        #[cfg(feature = "rocket")]
        impl<'r, $($params)*> super::rocket::Responder<'r, 'static> for $ty {
            fn respond_to(
                self,
                request: &'r super::rocket::Request<'_>,
            ) -> super::rocket::Result<'static> {
                Ok(crate::response::answer(self, |error| {
                    super::rocket::respond(&crate::book::Dynamic::known(error), request)
                }))
            }
        }

        #[cfg(feature = "salvo")]
        impl<$($params)*> super::salvo::Writer for $ty {
            fn write<'life0, 'life1, 'life2, 'async_trait>(
                self,
                request: &'life0 mut super::salvo::Request,
                _: &'life1 mut super::salvo::Depot,
                response: &'life2 mut super::salvo::Response,
            ) -> super::salvo::Written<'async_trait>
            where
                'life0: 'async_trait,
                'life1: 'async_trait,
                'life2: 'async_trait,
                Self: 'async_trait,
            {
                crate::response::answer(self, |error| {
                    super::salvo::write(&crate::book::Dynamic::known(error), request, response)
                })
            }
        }

        #[cfg(feature = "tonic")]
        impl<$($params)*> From<$ty> for super::tonic::Status {
            fn from(error: $ty) -> Self {
                crate::response::answer(error, |error| super::tonic::status(&crate::book::Dynamic::known(error)))
            }
        }

        #[cfg(feature = "warp")]
        impl<$($params)*> super::warp::Reply for $ty {
            fn into_response(self) -> super::warp::Response {
                crate::ErrorResponse::from(self).into_response()
            }
        }

        #[cfg(feature = "warp")]
        impl<$($params)*> From<$ty> for super::warp::Rejection {
            fn from(error: $ty) -> Self {
                super::warp::Rejected::reject_dynamic(error)
            }
        }
    };
}

dynamic! { [] crate::error::Boxed }
#[cfg(feature = "anyhow")]
dynamic! { [B: crate::WithFallback + 'static] crate::AnyError<B> }
