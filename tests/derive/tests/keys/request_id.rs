//! `request_id`: an error that has the id in a field.

use errorbook::{ApiError, ErrorResponse, Report, envelope::Typed};
use errorbook_tests::{body, header};
use serde_json::Value;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 422)]
enum Carrying {
    Text(#[api(request_id)] String),
    Maybe {
        #[api(request_id)]
        id: Option<u64>,
    },
}

fn text(id: &str) -> Carrying {
    Carrying::Text(id.into())
}

#[test]
fn in_the_body_and_in_the_header() {
    assert_eq!(body(&text("req_1"))["request_id"], "req_1");
    assert_eq!(header(&text("req_1"), "x-request-id"), ["req_1"]);
    assert_eq!(body(&Carrying::Maybe { id: Some(7) })["request_id"], "7");
    assert!(body(&Carrying::Maybe { id: None })["request_id"].is_null());
}

#[test]
fn a_hostile_id_is_left_out() {
    let long = "x".repeat(129);
    for id in ["", "a b", "a\r\nb", "schön", "\u{7f}", long.as_str()] {
        assert!(body(&text(id))["request_id"].is_null(), "{id:?}");
        assert!(header(&text(id), "x-request-id").is_empty(), "{id:?}");
        assert_eq!(
            Report::new(&Carrying::Maybe { id: None }).with_request_id(id).request_id(),
            None
        );
    }
    let longest = "x".repeat(128);
    assert_eq!(body(&text(&longest))["request_id"], *longest);
}

#[test]
fn the_id_of_the_request_wins() {
    let error = text("own");
    let report = Report::new(&error).with_request_id("passed");
    assert_eq!(report.request_id(), Some("passed"));
    let response: ErrorResponse = report.respond::<Typed>();
    let sent: Value = serde_json::from_slice(response.body()).unwrap();
    assert_eq!(sent["request_id"], "passed");
}

#[test]
fn a_hostile_one_does_not() {
    let error = text("own");
    assert_eq!(Report::new(&error).with_request_id("a\r\nb").request_id(), Some("own"));
}

#[derive(Debug)]
struct Fails;

impl std::fmt::Display for Fails {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Err(std::fmt::Error)
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 422)]
struct Broken {
    #[api(request_id)]
    id: Fails,
    #[api(header = "X-Quota")]
    quota: Fails,
}

#[test]
fn a_display_that_fails_is_left_out() {
    let response = ErrorResponse::new(&Broken { id: Fails, quota: Fails });
    let headers: Vec<_> = response.headers().collect();
    assert_eq!(headers, [("content-type", "application/json")]);
}
