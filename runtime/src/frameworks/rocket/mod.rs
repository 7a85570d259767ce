//! Rocket.
//!
//! The derive implements `rocket::response::Responder`, so a handler returns the error. Rocket shows
//! the request to it, so the response has the `X-Request-ID` of the request, also without a layer.
//! [`ErrorLayer`] answers Rocket's own failures in the envelope of the API, and gives each request
//! an id. [`layer`](crate::layer) says what it does.
//!
//! ```
//! use errorbook::ApiError;
//! use rocket::{get, http::Status, local::blocking::Client, routes};
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[error("no such page")]
//! #[api(status = 404)]
//! struct NoPage;
//!
//! #[get("/page")]
//! fn page() -> Result<String, NoPage> {
//!     Err(NoPage)
//! }
//!
//! let app = rocket::build().mount("/", routes![page]);
//! let client = Client::untracked(app).unwrap();
//! assert_eq!(client.get("/page").dispatch().status(), Status::NotFound);
//! ```

mod layer;

pub use layer::ErrorLayer;

use std::io::Cursor;

use alloc::{borrow::ToOwned, sync::Arc};

use ::rocket::http::Status;
#[doc(hidden)]
pub use ::rocket::{
    Request, Response,
    response::{Responder, Result},
};

use super::respond;
use crate::{
    ErrorResponse, StatusValue,
    book::Catalogued,
    layer::request_id::sent,
    report::{current_request::RequestContext, valid_id},
};

impl StatusValue for Status {
    fn status_value(&self) -> Option<u16> {
        Some(self.code)
    }
}

/// What the layer knows of a request, in the local cache of the request.
struct Cached(Option<Arc<RequestContext>>);

fn context<'r>(request: &'r Request<'_>) -> Option<&'r Arc<RequestContext>> {
    request.local_cache(|| Cached(None)).0.as_ref()
}

/// Returns the id that the client sent, if it is one.
fn sent_id<'r>(request: &'r Request<'_>, header: &str) -> Option<&'r str> {
    let mut values = request.headers().get(header);
    let own = values.next()?;
    if values.next().is_some() { None } else { sent(own.as_bytes()) }
}

/// Returns the response to this request.
#[doc(hidden)]
pub fn respond<E: Catalogued>(error: &E, request: &Request<'_>) -> Response<'static> {
    let response = match context(request) {
        Some(context) => context.enter(|| ErrorResponse::new(error)),
        None => respond::respond(error, sent_id(request, valid_id::HEADER)),
    };
    convert(response)
}

fn convert(answer: ErrorResponse) -> Response<'static> {
    let mut builder = Response::build();
    builder.status(Status::new(answer.status()));
    for (name, value) in answer.headers() {
        builder.raw_header_adjoin(name.to_owned(), value.to_owned());
    }
    let body = answer.into_body();
    builder.sized_body(body.len(), Cursor::new(body)).finalize()
}

impl From<ErrorResponse> for Response<'static> {
    fn from(answer: ErrorResponse) -> Self {
        convert(answer)
    }
}

impl<'r> Responder<'r, 'static> for ErrorResponse {
    fn respond_to(self, request: &'r Request<'_>) -> Result<'static> {
        Ok(convert(match context(request) {
            Some(context) => self.finished(context),
            None => self,
        }))
    }
}

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
                $crate::__private::core::result::Result::Ok($crate::__private::answer(
                    self,
                    |__error| $crate::__private::rocket::respond(__error, __request),
                ))
            }
        }
    };
}
