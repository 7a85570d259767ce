//! Reference 0: every row, as the server sends it.

use std::time::Duration;

use errorbook::{ApiError, ErrorBook};
use errorbook_examples::references::contacts::{
    AccessError, ContactsApi as Api, ContactsError, RequestError,
};

use super::{Fact, assert_whole, facts_of, sends, sends_with};

#[test]
fn the_book_is_the_table() {
    let rows: [Fact; 7] = [
        (None, 400, Some("invalid_request_error"), None),
        (None, 401, Some("authentication_error"), None),
        (None, 403, Some("authorization_error"), None),
        (None, 404, Some("not_found_error"), None),
        (None, 409, Some("api_error"), None),
        (None, 429, Some("rate_limit_error"), None),
        (None, 500, Some("api_error"), None),
    ];
    assert_eq!(facts_of::<Api>(), rows);
}

#[test]
fn the_5xx_are_one_row() {
    let types = &Api::BOOK.types;
    for status in 500..600 {
        assert_eq!(types.of_status(status), Some("api_error"));
    }
    for status in [402, 405, 410, 422] {
        assert_eq!(types.of_status(status), None);
    }
}

/// Returns the body of an error. Only type, status and message vary.
fn body(r#type: &str, status: u16, message: &str) -> String {
    format!(r#"{{"error":{{"type":"{type}","code":{status},"message":"{message}"}}}}"#)
}

#[test]
fn every_row_on_the_wire() {
    const REQUEST: &str = "invalid_request_error";
    const AUTHENTICATION: &str = "authentication_error";
    const AUTHORIZATION: &str = "authorization_error";
    const NOT_FOUND: &str = "not_found_error";
    const API: &str = "api_error";
    let errors: [(u16, &str, &dyn ApiError, &str); 13] = [
        (400, REQUEST, &RequestError::MalformedBody, "the body is not valid JSON"),
        (400, REQUEST, &RequestError::BadQuery("page"), "`page` is not understood"),
        (
            400,
            REQUEST,
            &RequestError::TooManyRows(501),
            "at most 500 rows are taken at once, not 501",
        ),
        (
            400,
            REQUEST,
            &RequestError::NoContact,
            "give at least one of contact_name, contact_phone and contact_email",
        ),
        (401, AUTHENTICATION, &AccessError::BadToken, "the token is missing or not valid"),
        (401, AUTHENTICATION, &AccessError::NoCustomer, "the header x-customer-id is missing"),
        (
            403,
            AUTHORIZATION,
            &AccessError::NoScope("contacts:write"),
            "the key lacks the scope `contacts:write`",
        ),
        (403, AUTHORIZATION, &AccessError::OtherCustomer, "the key belongs to another customer"),
        (404, NOT_FOUND, &ContactsError::NotFound("webhook"), "there is no webhook"),
        (409, API, &ContactsError::KeyReused, "this Idempotency-Key was used with another body"),
        (409, API, &ContactsError::Duplicate("contact"), "this contact exists already"),
        (500, API, &ContactsError::Server(500), "Internal Server Error"),
        (503, API, &ContactsError::Server(503), "Service Unavailable"),
    ];
    let mut sent: Vec<_> = errors
        .iter()
        .map(|(status, r#type, error, message)| {
            sends::<Api>(error, *status, &body(r#type, *status, message))
        })
        .collect();
    sent.push(sends_with::<Api>(
        ContactsError::RateLimited(Duration::from_millis(1_500)),
        429,
        &[("retry-after", "2")],
        r#"{"error":{"type":"rate_limit_error","code":429,"message":"too many requests"}}"#,
    ));
    assert_whole::<Api>(&sent);
}
