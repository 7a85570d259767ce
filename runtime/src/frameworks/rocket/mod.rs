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

use alloc::{borrow::ToOwned, string::String};

use ::rocket::http::Status;
#[doc(hidden)]
pub use ::rocket::{
    Request, Response,
    response::{Responder, Result},
};

use crate::{ErrorResponse, StatusValue, book::Catalogued, frameworks, report::valid_id};

impl StatusValue for Status {
    fn status_value(&self) -> Option<u16> {
        Some(self.code)
    }
}

/// The id that a layer gave a request, and its header.
struct IdOfLayer {
    header: &'static str,
    id: String,
}

struct Cached(Option<IdOfLayer>);

impl IdOfLayer {
    fn of<'r>(request: &'r Request<'_>) -> Option<&'r Self> {
        request.local_cache(|| Cached(None)).0.as_ref()
    }

    fn store(self, request: &Request<'_>) {
        request.local_cache(|| Cached(Some(self)));
    }
}

/// Makes the response to this request.
#[doc(hidden)]
pub fn respond<E: Catalogued>(error: &E, request: &Request<'_>) -> Response<'static> {
    let of_layer = IdOfLayer::of(request);
    let id = match of_layer {
        Some(of_layer) => Some(&*of_layer.id),
        None => request.headers().get_one(valid_id::HEADER),
    };
    convert(frameworks::respond::respond(error, id), of_layer)
}

fn convert(answer: ErrorResponse, of_layer: Option<&IdOfLayer>) -> Response<'static> {
    let mut builder = Response::build();
    builder.status(Status::new(answer.status()));
    for (name, value) in answer.headers_without_id() {
        builder.raw_header_adjoin(name, value.to_owned());
    }
    if let Some(id) = answer.request_id() {
        let header = of_layer.map_or(valid_id::HEADER, |of_layer| of_layer.header);
        builder.raw_header(header, id.to_owned());
    }
    let body = match (answer.pending(), of_layer) {
        (Some(pending), Some(of_layer)) => pending.finish(&of_layer.id),
        _ => answer.into_body(),
    };
    builder.sized_body(body.len(), Cursor::new(body)).finalize()
}

impl From<ErrorResponse> for Response<'static> {
    fn from(answer: ErrorResponse) -> Self {
        convert(answer, None)
    }
}

impl<'r> Responder<'r, 'static> for ErrorResponse {
    fn respond_to(self, request: &'r Request<'_>) -> Result<'static> {
        Ok(convert(self, IdOfLayer::of(request)))
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
                $crate::__private::core::result::Result::Ok(
                    $crate::__private::rocket::respond(&self, __request),
                )
            }
        }
    };
}
