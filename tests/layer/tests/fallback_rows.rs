//! Tests of what a failure of the framework takes from the book's fallback rows.

use errorbook::{ApiError, ErrorBook, FrameworkError, Level, Report, Retry, envelope::Problem};
use serde_json::{Value, json};

#[derive(Debug, thiserror::Error, ApiError)]
#[expect(dead_code, reason = "the framework asks for their rows only")]
#[api(book = HouseApi, type = "request_error")]
enum CommonError {
    #[error("not a request of this API")]
    #[api(
        status = 400,
        code = "invalid_request",
        title = "Not a request",
        doc_url = "https://house.example/requests",
        retry_after = 5,
        header("X-Hint" = "read the manual")
    )]
    Invalid,
    #[error("write the id as {{id}}")]
    #[api(status = 404)]
    NotFound,
    #[error("ledger")]
    #[api(status = 500, type = "server_error", message = "use {{braces}}", title = "Broken")]
    Broken,
    #[error("{0} is gone")]
    #[api(status = 410)]
    Gone(&'static str),
}

#[derive(ErrorBook)]
#[book(errors(CommonError), fallback(CommonError), envelope = Problem)]
struct HouseApi;

fn answer(status: u16) -> (Value, Vec<String>) {
    let failure = FrameworkError::new::<HouseApi>(status);
    let response = Report::in_book::<HouseApi>(&failure).respond::<Problem>();
    let headers = response.headers().map(|(name, _)| name.to_owned()).collect();
    (serde_json::from_slice(response.body()).unwrap(), headers)
}

#[test]
fn a_row_of_the_status_says_all_that_it_has() {
    let (body, headers) = answer(400);
    assert_eq!(body["title"], "Not a request");
    assert_eq!(body["detail"], "not a request of this API");
    assert_eq!(headers, ["content-type", "retry-after", "x-hint"]);
}

#[test]
fn a_row_of_another_status_lends_its_name_alone() {
    for (status, phrase) in
        [(408, "Request Timeout"), (415, "Unsupported Media Type"), (429, "Too Many Requests")]
    {
        let (body, headers) = answer(status);
        assert_eq!(body["code"], "invalid_request");
        assert_eq!(body["type"], "https://house.example/requests");
        assert_eq!((&body["title"], &body["status"]), (&json!(phrase), &json!(status)));
        assert_eq!(body["detail"], phrase);
        assert_eq!(headers, ["content-type"]);
    }
    let (body, _) = answer(504);
    assert_eq!((&body["code"], &body["title"]), (&json!("broken"), &json!("Gateway Timeout")));
    let waits = |status| {
        let failure = FrameworkError::new::<HouseApi>(status);
        Report::in_book::<HouseApi>(&failure).retry()
    };
    assert_eq!(waits(400), Retry::After);
    assert_eq!(waits(408), Retry::Backoff);
}

#[test]
fn braces_that_stand_for_themselves_are_sent() {
    assert_eq!(answer(404).0["detail"], "write the id as {id}");
    assert_eq!(answer(500).0["detail"], "use {braces}");
    assert_eq!(answer(410).0["detail"], "Gone", "there is no value for the field");
}

#[derive(Debug, thiserror::Error, ApiError)]
#[expect(dead_code, reason = "the framework asks for their rows only")]
#[error("hushed")]
#[api(book = HushedApi)]
enum Hushed {
    #[api(status = 400, code = "hushed", message = none, log = "warn")]
    Request,
    #[api(status = 500)]
    Server,
}

#[derive(ErrorBook)]
#[book(errors(Hushed), fallback(Hushed), envelope = Problem)]
struct HushedApi;

#[test]
fn a_row_without_a_message_has_none_for_other_statuses() {
    for status in [400, 415] {
        let failure = FrameworkError::new::<HushedApi>(status).with_reason("not to be heard");
        let report = Report::in_book::<HushedApi>(&failure);
        assert!(report.message().is_none(), "{status}");
        assert_eq!(report.level(), Level::Warn, "{status}");
    }
}
