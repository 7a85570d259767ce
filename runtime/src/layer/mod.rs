//! Layers: the framework's own failures in the API's envelope, and one id for each request.
//!
//! | framework | layer |
//! |---|---|
//! | axum, hyper, warp and everything on tower (feature `tower`) | `ErrorLayer`, with `Router::layer` or `ServiceBuilder::layer` |
//! | actix-web (feature `actix-web`) | `actix_web::ErrorLayer`, with `App::wrap` |
//! | poem (feature `poem`) | `poem::ErrorLayer`, with `EndpointExt::with` |
//! | Rocket (feature `rocket`) | `rocket::ErrorLayer`, with `Rocket::attach` |
//! | salvo (feature `salvo`) | `salvo::ErrorLayer`, with `Service::hoop` |
//!
//! A layer answers what no handler answered: an unknown route, a wrong method, a body that is
//! malformed, too large or of the wrong type, a parameter that does not parse, a timeout, a panic.
//! Status and headers stay the framework's (so a 405 keeps its `Allow`), but for those about the old
//! body; code, type, wording, waiting time and further headers come from the book's `fallback(…)`
//! row of that status. Else its row of 400 or 500 lends code, type and page, and without that there
//! is no code.
//!
//! | what the client gets | below 500 | from 500, and with `without_reasons` |
//! |---|---|---|
//! | message | the framework's text, else the row's message, else the status's phrase | the row's message, else the phrase |
//! | param | the path or name that the text says, where axum said it | none |
//!
//! The text is taken from bodies of `text/plain` with a known size up to 1 KiB, be it a framework's
//! or a handler's own. The log has it in either case; a longer text, or a compressed one, is not
//! read, and so nowhere.
//!
//! # Which status
//!
//! The framework's own, and they differ:
//!
//! | | axum | actix-web | poem | salvo | Rocket | warp |
//! |---|---|---|---|---|---|---|
//! | unknown route | 404 | 404 | 404 | 404 | 404 | 404 |
//! | wrong method | 405 | 405 of a `resource`, 404 of `App::route` | 405 | 405 | 404 | 405 |
//! | malformed JSON | 400 | 400 | 400 | 400 | 400 | 400 |
//! | JSON of another shape | 422 | 400 | 400 | 400 | 422 | 400 |
//! | another content type | 415 | 400 | 415 | 400 | 404 with `format`, else taken | 415 |
//! | body too large | 413 | 413 | 413 of `SizeLimit` | 413 of `SecureMaxSize` | 413 | 413 |
//! | path parameter | 400 | 404 | 400 | 400 of `try_param`, 404 of `{id:num}` | 422 | 404 |
//! | query parameter | 400 | 400 | 400 | 400 | 422 | 400 |
//! | panic | 500 | 500 | 500 | 500 | 500 | 500 |
//!
//! A timeout has the status that you give it. What the server itself refuses before there is a
//! request, such as a malformed request line or headers that are too large, no layer sees.
//!
//! # What passes as it is
//!
//! Responses that are no errors; bodies of another media type than `text/plain`, so JSON of your
//! own, HTML and gRPC; streams. Errors of the API pass too, but for their id, with which their body
//! is written again: to send another body, begin with a new response.
//!
//! # The request id
//!
//! Taken from the request's `X-Request-ID` where that is 1 to 128 bytes of visible ASCII, else
//! made: `req_` and a UUID of version 7, which sorts by time. The handler finds it in that header
//! of the request; every response, success or not, has it in that header, unless a handler set that
//! itself, and an envelope with a `request_id` in the body. With the feature `tracing`, the line of the occurrence has it as well.
//!
//! An error that brings its own id (`#[api(request_id)]`) keeps that one, in header and body.
//!
//! `request_id_header` gives the header another name, which then holds for requests and responses
//! alike; there is no `X-Request-ID` beside it.
//!
//! # Where to put it
//!
//! Outermost but for what rewrites bodies: compression goes outside of it, timeouts and body
//! limits inside.

#[cfg(feature = "actix-web")]
pub mod actix_web;
#[cfg(any(feature = "poem", feature = "salvo", feature = "tower"))]
mod exchange;
mod id;
#[cfg(feature = "poem")]
pub mod poem;
#[cfg(feature = "rocket")]
pub mod rocket;
#[cfg(feature = "salvo")]
pub mod salvo;
mod settings;
#[cfg(feature = "tower")]
pub mod tower;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "salvo", feature = "tower"))]
mod unwind;
mod verdict;

#[cfg(feature = "tower")]
pub use tower::ErrorLayer;
