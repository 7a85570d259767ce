//! Layers: the framework's failures in the envelope of the API, and an id for each request.
//!
//! A framework answers an unknown route, a malformed body or a panic with a text of its own. A
//! layer replaces that text with the envelope of your [book](crate::ErrorBook). It also gives each
//! request an id, which the handler, the client and the log see.
//!
//! | framework | layer | added with |
//! |---|---|---|
//! | axum, hyper, warp, tonic in an axum router, and other tower services whose response body is `From<Bytes>` | [`tower::ErrorLayer`](crate::tower::ErrorLayer) | `Router::layer`, `ServiceBuilder::layer` |
//! | actix-web | [`actix_web::ErrorLayer`](crate::actix_web::ErrorLayer) | `App::wrap` |
//! | poem | [`poem::ErrorLayer`](crate::poem::ErrorLayer) | `EndpointExt::with` |
//! | Rocket | [`rocket::ErrorLayer`](crate::rocket::ErrorLayer) | `Rocket::attach` |
//! | salvo | [`salvo::ErrorLayer`](crate::salvo::ErrorLayer) | `Service::hoop` |
//!
//! Each of them has the feature of its module.
//!
//! # What is replaced
//!
//! The answers that no handler gave: to an unknown route, a wrong method, a body that is malformed,
//! too large or of the wrong type, a parameter that does not parse, a timeout, a panic.
//!
//! The status stays, and so do the framework's headers: a 405 keeps its `Allow`. Only headers about
//! the replaced body are removed. Code, type, message, `Retry-After` and further headers come from
//! the row of that status in the book's `fallback(…)`. A status without a row of its own uses the
//! code, type and page of the 400 row, or of the 500 row from 500 on. A layer takes only a book with a
//! fallback, and a fallback has both rows, so each response has a code.
//! [`http_errors!`](crate::http_errors!) declares a fallback with a row for each status that the
//! frameworks send.
//!
//! From 500 on, the client reads the message of the row, or else the phrase of the status, and no param.
//! Below, [`Wording`] says what the client reads:
//!
//! | [`Wording`] | message | param |
//! |---|---|---|
//! | `Plain` (default) | a sentence for the kind of mistake, such as `` `qty` has the wrong type ``, if the framework's text says which; else the row's message, else the phrase | the field or parameter that the text names |
//! | `Framework` | the framework's text, else as `Plain` | as `Plain` |
//! | `Row` | the row's message, else the phrase | none |
//!
//! A field of the body is also a [violation](crate::Violations), with a sentence of ours and a code:
//! `missing`, `unknown`, `duplicate`, `wrong_type`, `wrong_value` or `malformed`. A parameter of the path
//! or the query is not: it is no place in a document that a pointer could name.
//!
//! The text is the replaced body, if it is at most 1 KiB, not compressed and ready at once. It is logged
//! whatever the wording; one that is not UTF-8 is never sent. A body of `text/plain` that is longer or compressed, fails midway or is
//! not ready is replaced too, but its text is neither sent nor logged.
//!
//! # Which status
//!
//! The status is the framework's, and frameworks differ:
//!
//! | | axum | actix-web | poem | salvo | Rocket | warp |
//! |---|---|---|---|---|---|---|
//! | unknown route | 404 | 404 | 404 | 404 | 404 | 404 |
//! | wrong method | 405 | 405 with `resource`, 404 with `App::route` | 405 | 405 | 404 | 405 |
//! | malformed JSON | 400 | 400 | 400 | 400 | 400 | 400 |
//! | JSON of another shape | 422 | 400 | 400 | 400 | 422 | 400 |
//! | another content type | 415 | 400 | 415 | 400 | 404 with `format`, else accepted | 415 |
//! | body too large | 413 | 413 | 413 with `SizeLimit` | 413 with `SecureMaxSize` | 413 | 413 |
//! | path parameter | 400 | 404 | 400 | 400 with `try_param`, 404 with `{id:num}` | 422 | 404 |
//! | query parameter | 400 | 400 | 400 | 400 | 422 | 400 |
//! | panic | 500 | 500 | 500 | 500 | 500 | 500 |
//!
//! You choose the status of a timeout. A layer does not see what the server refuses before there is
//! a request, such as a malformed request line or headers that are too large.
//!
//! # What passes unchanged
//!
//! Only the id is added to:
//!
//! - responses that are not errors,
//! - errors with a `Content-Type` other than `text/plain`: your own JSON, HTML, gRPC,
//! - errors without a `Content-Type` whose body begins like JSON, HTML or XML, or is longer than 1 KiB,
//! - streams, whose size is not known.
//!
//! Only a panic in a gRPC call is answered, with the status `INTERNAL`.
//!
//! Other bodies of `text/plain`, or without a content type, are replaced whether the framework or a
//! handler wrote them.
//!
//! # Errors of the API
//!
//! The layer's book also decides how errors of the API are answered, from a handler, an extractor or a
//! middleware inside the layer. An error type that names neither a book nor an envelope is answered in
//! the layer's book, if the book lists it. So types of library crates need no wrapper, and one enum can
//! be answered in two books. The section on [`errors`](macro@crate::ErrorBook#errors) has the exact rule.
//!
//! With [`also`](macro@crate::ErrorBook#also), the layer chooses the envelope by the `Accept` of the
//! request, for errors of the API and for failures of the framework.
//!
//! An error reads its request when it becomes a response. In another task or thread the request is not
//! known, so the layer writes the body again. On Rocket, this also applies to an `ErrorResponse` that a
//! handler makes.
//!
//! # Two versions, or two APIs
//!
//! Give each version a router with a layer of its own. In axum, mount it with `nest_service`, so that the
//! layer also answers the unknown routes below its path. With `nest`, the fallback of the outer router
//! would answer them, outside of the layer.
//!
//! ```
//! # #[cfg(feature = "tower")] {
//! use axum::{Router, routing::get};
//! use errorbook::{ApiError, ErrorBook, envelope::{Flat, Problem}, tower::ErrorLayer};
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! enum PaymentError {
//!     #[error("no such payment")]
//!     #[api(status = 404)]
//!     NoPayment,
//! }
//!
//! errorbook::http_errors! {
//!     enum HttpError;
//! }
//!
//! #[derive(ErrorBook)]
//! #[book(errors(PaymentError), fallback(HttpError), envelope = Flat)]
//! struct V1;
//!
//! #[derive(ErrorBook)]
//! #[book(errors(PaymentError), fallback(HttpError), envelope = Problem)]
//! struct V2;
//!
//! # fn payments() -> Router { Router::new().route("/payments", get(async || PaymentError::NoPayment)) }
//! let app: Router = Router::new()
//!     .nest_service("/v1", payments().layer(ErrorLayer::<V1>::new()))
//!     .nest_service("/v2", payments().layer(ErrorLayer::<V2>::new()));
//! # }
//! ```
//!
//! Layers can also be inside layers. The innermost layer whose book lists an error answers it. If the
//! request has no valid id in the header of an inner layer, that layer uses the id of the layer around it.
//!
//! # The request id
//!
//! The id is the request's `X-Request-ID`, if it is there once and has 1 to 128 bytes of visible
//! ASCII. Otherwise the layer makes one: `req_` and a UUID of version 7, so ids sort by time. With
//! `or_traceparent`, it first looks for a trace id.
//!
//! - The handler finds it in the `X-Request-ID` header of the request.
//! - Every response has it in that header. A header that the handler set stays, unless the layer replaces
//!   the response.
//! - The body of an error has it, if the envelope has a `request_id`.
//! - The log event of the error has it.
//!
//! An error that brings its own id (`#[api(request_id)]`) keeps it, in header and body.
//!
//! `request_id_header` names another header, for requests and responses. `X-Request-ID` is then
//! neither read nor sent.
//!
//! # Where to put it
//!
//! Put it outside timeouts and body limits, so that it answers them too, and inside compression, so that
//! it can read texts. In axum, the `layer` that is called last is the outermost:
//! `.layer(TimeoutLayer…).layer(ErrorLayer…).layer(CompressionLayer…)`. Panics are answered only with
//! `panic = "unwind"`, which is Rust's default.

#![cfg_attr(
    not(feature = "tower"),
    allow(unused, reason = "a framework may use only a part of it; tower uses all")
)]

mod answer_headers;
pub(crate) mod body_text;
pub(crate) mod call;
pub(crate) mod classify;
pub(crate) mod exchange;
mod framework_error;
mod framework_text;
pub(crate) mod headers;
mod negotiate;
pub(crate) mod request_id;
pub(crate) mod request_line;
pub(crate) mod settings;

pub use settings::Wording;
