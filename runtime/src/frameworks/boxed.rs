//! `Box<dyn ApiError + Send + Sync>` as the error of a handler, in each framework of the derive.
//!
//! Its type says neither book nor envelope, so each impl goes through `Untyped`.

#[cfg(feature = "actix-web")]
impl super::actix_web::ResponseError for crate::error::Boxed {
    fn status_code(&self) -> super::actix_web::StatusCode {
        super::actix_web::status_code(&&**self)
    }

    fn error_response(&self) -> super::actix_web::HttpResponse {
        crate::ErrorResponse::new(&crate::book::Untyped(&**self)).into()
    }
}

#[cfg(feature = "async-graphql")]
impl super::async_graphql::ErrorExtensions for crate::error::Boxed {
    fn extend(&self) -> super::async_graphql::Error {
        super::async_graphql::extend(&crate::book::Untyped(&**self))
    }
}

#[cfg(feature = "axum")]
impl super::axum::IntoResponse for crate::error::Boxed {
    fn into_response(self) -> super::axum::Response {
        crate::ErrorResponse::from(self).into_response()
    }
}

#[cfg(feature = "jsonrpsee")]
impl From<crate::error::Boxed> for super::jsonrpsee::ErrorObjectOwned {
    fn from(error: crate::error::Boxed) -> Self {
        crate::response::answer(error, |error| {
            super::jsonrpsee::error_object(&crate::book::Untyped(&**error))
        })
    }
}

#[cfg(feature = "lambda-http")]
impl super::lambda_http::IntoResponse for crate::error::Boxed {
    fn into_response(self) -> super::lambda_http::ResponseFuture {
        super::lambda_http::ready(crate::ErrorResponse::from(self))
    }
}

#[cfg(feature = "poem")]
impl super::poem::ResponseError for crate::error::Boxed {
    fn status(&self) -> super::poem::StatusCode {
        super::poem::status(&&**self)
    }

    fn as_response(&self) -> super::poem::Response {
        crate::ErrorResponse::new(&crate::book::Untyped(&**self)).into()
    }
}

#[cfg(feature = "rocket")]
impl<'r> super::rocket::Responder<'r, 'static> for crate::error::Boxed {
    fn respond_to(self, request: &'r super::rocket::Request<'_>) -> super::rocket::Result<'static> {
        Ok(crate::response::answer(self, |error| {
            super::rocket::respond(&crate::book::Untyped(&**error), request)
        }))
    }
}

#[cfg(feature = "salvo")]
impl super::salvo::Writer for crate::error::Boxed {
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
            super::salvo::write(&crate::book::Untyped(&**error), request, response)
        })
    }
}

#[cfg(feature = "tonic")]
impl From<crate::error::Boxed> for super::tonic::Status {
    fn from(error: crate::error::Boxed) -> Self {
        crate::response::answer(error, |error| {
            super::tonic::status(&crate::book::Untyped(&**error))
        })
    }
}

#[cfg(feature = "warp")]
impl super::warp::Reply for crate::error::Boxed {
    fn into_response(self) -> super::warp::Response {
        crate::ErrorResponse::from(self).into_response()
    }
}

#[cfg(feature = "warp")]
impl From<crate::error::Boxed> for super::warp::Rejection {
    fn from(error: crate::error::Boxed) -> Self {
        // A box is not an `ApiError`; an `Arc` is.
        let error: alloc::sync::Arc<dyn crate::ApiError + Send + Sync> = error.into();
        super::warp::Rejected::reject(crate::book::Untyped(error))
    }
}
