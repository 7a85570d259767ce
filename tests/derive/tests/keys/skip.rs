//! `skip`: an integration's impl that the user writes by hand.
//!
//! Rust allows one impl of a trait for a type, so this file compiles only if `skip` leaves it out.
//! `tests/frameworks/tests/impls.rs` does the same for the other frameworks.

use axum_core::{
    body::Body,
    response::{IntoResponse, Response},
};
use errorbook::{ApiError, ErrorResponse};
use errorbook_tests::codes;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400, skip(axum, actix_web))]
enum ByHand {
    One,
}

impl IntoResponse for ByHand {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = http::StatusCode::IM_A_TEAPOT;
        response
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400, skip(actix_web))]
struct Derived;

#[test]
fn what_is_skipped_is_written_by_hand() {
    assert_eq!(ByHand::One.into_response().status(), 418);
    assert_eq!(Derived.into_response().status(), 400, "another framework's impl is still there");
}

#[test]
fn the_rest_is_derived() {
    assert_eq!(codes::<ByHand>(), ["one"]);
    assert_eq!(ErrorResponse::new(&ByHand::One).status(), 400);
}
