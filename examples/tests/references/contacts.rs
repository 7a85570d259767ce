//! Reference 0: every row, as it leaves the server.

use std::time::Duration;

use errorbook::ErrorBook;
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

#[test]
fn every_row_on_the_wire() {
    let sent = [
        sends::<Api>(
            RequestError::MalformedBody,
            400,
            r#"{"error":{"type":"invalid_request_error","code":400,"message":"the body is not valid JSON"}}"#,
        ),
        sends::<Api>(
            RequestError::BadQuery("page"),
            400,
            r#"{"error":{"type":"invalid_request_error","code":400,"message":"`page` is not understood"}}"#,
        ),
        sends::<Api>(
            RequestError::TooManyRows(501),
            400,
            r#"{"error":{"type":"invalid_request_error","code":400,"message":"at most 500 rows are taken at once, not 501"}}"#,
        ),
        sends::<Api>(
            RequestError::NoContact,
            400,
            r#"{"error":{"type":"invalid_request_error","code":400,"message":"give at least one of contact_name, contact_phone and contact_email"}}"#,
        ),
        sends::<Api>(
            AccessError::BadToken,
            401,
            r#"{"error":{"type":"authentication_error","code":401,"message":"the token is missing or not valid"}}"#,
        ),
        sends::<Api>(
            AccessError::NoCustomer,
            401,
            r#"{"error":{"type":"authentication_error","code":401,"message":"the header x-customer-id is missing"}}"#,
        ),
        sends::<Api>(
            AccessError::NoScope("contacts:write"),
            403,
            r#"{"error":{"type":"authorization_error","code":403,"message":"the key lacks the scope `contacts:write`"}}"#,
        ),
        sends::<Api>(
            AccessError::OtherCustomer,
            403,
            r#"{"error":{"type":"authorization_error","code":403,"message":"the key belongs to another customer"}}"#,
        ),
        sends::<Api>(
            ContactsError::NotFound("webhook"),
            404,
            r#"{"error":{"type":"not_found_error","code":404,"message":"there is no webhook"}}"#,
        ),
        sends::<Api>(
            ContactsError::KeyReused,
            409,
            r#"{"error":{"type":"api_error","code":409,"message":"this Idempotency-Key was used with another body"}}"#,
        ),
        sends::<Api>(
            ContactsError::Duplicate("contact"),
            409,
            r#"{"error":{"type":"api_error","code":409,"message":"this contact exists already"}}"#,
        ),
        sends_with::<Api>(
            ContactsError::RateLimited(Duration::from_millis(1_500)),
            429,
            &[("retry-after", "2")],
            r#"{"error":{"type":"rate_limit_error","code":429,"message":"too many requests"}}"#,
        ),
        sends::<Api>(
            ContactsError::Server(500),
            500,
            r#"{"error":{"type":"api_error","code":500,"message":"Internal Server Error"}}"#,
        ),
        sends::<Api>(
            ContactsError::Server(503),
            503,
            r#"{"error":{"type":"api_error","code":503,"message":"Service Unavailable"}}"#,
        ),
    ];
    assert_whole::<Api>(&sent);
}
