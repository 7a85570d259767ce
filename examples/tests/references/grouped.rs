//! Reference 2: every row, as the server sends it.

use std::{net::Ipv4Addr, time::Duration};

use errorbook::{ApiError, ErrorBook, Retry};
use errorbook_examples::references::grouped::{
    AuthenticationError, FieldIssue, GroupedApi as Api, RateLimitExceeded, RequestError,
    ResourceError, ServerError,
};

use super::{Fact, assert_whole, facts_of, sends, sends_with};

#[test]
fn the_book_is_the_five_tables() {
    const AUTHENTICATION: Option<&str> = Some("Authentication errors");
    const VALIDATION: Option<&str> = Some("Validation errors");
    const RESOURCE: Option<&str> = Some("Resource errors");
    const RATE_LIMIT: Option<&str> = Some("Rate limit errors");
    const SERVER: Option<&str> = Some("Server errors");
    let rows: [Fact; 16] = [
        (Some("missing_api_key"), 401, None, AUTHENTICATION),
        (Some("invalid_api_key"), 401, None, AUTHENTICATION),
        (Some("api_key_revoked"), 401, None, AUTHENTICATION),
        (Some("api_key_expired"), 401, None, AUTHENTICATION),
        (Some("insufficient_scope"), 403, None, AUTHENTICATION),
        (Some("ip_not_allowed"), 403, None, AUTHENTICATION),
        (Some("invalid_request"), 400, None, VALIDATION),
        (Some("validation_error"), 422, None, VALIDATION),
        (Some("invalid_parameter"), 400, None, VALIDATION),
        (Some("missing_required_field"), 422, None, VALIDATION),
        (Some("resource_not_found"), 404, None, RESOURCE),
        (Some("resource_already_exists"), 409, None, RESOURCE),
        (Some("resource_conflict"), 409, None, RESOURCE),
        (Some("rate_limit_exceeded"), 429, None, RATE_LIMIT),
        (Some("internal_error"), 500, None, SERVER),
        (Some("service_unavailable"), 503, None, SERVER),
    ];
    assert_eq!(facts_of::<Api>(), rows);
}

#[test]
fn every_row_has_a_description_and_an_action() {
    for spec in Api::BOOK.catalog.iter() {
        assert!(spec.description().is_some() && spec.action().is_some(), "{}", spec.path());
    }
}

#[test]
fn what_may_be_tried_again() {
    let mut again = Api::BOOK.catalog.iter().filter(|spec| spec.retry() != Retry::Never);
    let statuses = [429, 500, 503];
    assert!(again.by_ref().map(errorbook::ErrorSpec::status).eq(statuses));
}

/// Returns the body of an error without details.
fn body(code: &str, message: &str) -> String {
    format!(r#"{{"code":"{code}","message":"{message}","request_id":"req_1"}}"#)
}

#[test]
fn every_row_on_the_wire() {
    let errors: [(u16, &str, &dyn ApiError, &str); 14] = [
        (401, "missing_api_key", &AuthenticationError::MissingApiKey, "no API key"),
        (401, "invalid_api_key", &AuthenticationError::InvalidApiKey, "no such API key"),
        (401, "api_key_revoked", &AuthenticationError::ApiKeyRevoked, "this API key was revoked"),
        (401, "api_key_expired", &AuthenticationError::ApiKeyExpired, "this API key has expired"),
        (
            403,
            "insufficient_scope",
            &AuthenticationError::InsufficientScope("write"),
            "this API key lacks the scope `write`",
        ),
        (
            403,
            "ip_not_allowed",
            &AuthenticationError::IpNotAllowed(Ipv4Addr::LOCALHOST.into()),
            "this API key may not be used from 127.0.0.1",
        ),
        (400, "invalid_request", &RequestError::InvalidRequest, "the body is not valid JSON"),
        (400, "invalid_parameter", &RequestError::InvalidParameter("page"), "`page` is not valid"),
        (
            422,
            "missing_required_field",
            &RequestError::MissingRequiredField("email"),
            "the field `email` is required",
        ),
        (404, "resource_not_found", &ResourceError::NotFound("invoice"), "there is no invoice"),
        (
            409,
            "resource_already_exists",
            &ResourceError::AlreadyExists("invoice 7"),
            "invoice 7 exists already",
        ),
        (409, "resource_conflict", &ResourceError::Conflict("invoice 7"), "invoice 7 is in use"),
        (500, "internal_error", &ServerError::InternalError, "Internal Server Error"),
        (503, "service_unavailable", &ServerError::ServiceUnavailable, "Service Unavailable"),
    ];
    let mut sent: Vec<_> = errors
        .iter()
        .map(|(status, code, error, message)| sends::<Api>(error, *status, &body(code, message)))
        .collect();
    let issues = vec![
        FieldIssue { field: "email", message: "has no `@`" },
        FieldIssue { field: "age", message: "is negative" },
    ];
    sent.push(sends::<Api>(
        RequestError::ValidationError(issues),
        422,
        r#"{"code":"validation_error","message":"some fields are not valid","details":[{"field":"email","message":"has no `@`"},{"field":"age","message":"is negative"}],"request_id":"req_1"}"#,
    ));
    sent.push(sends_with::<Api>(
        RateLimitExceeded(Duration::from_secs(30)),
        429,
        &[("retry-after", "30")],
        r#"{"code":"rate_limit_exceeded","message":"too many requests","request_id":"req_1"}"#,
    ));
    assert_whole::<Api>(&sent);
}
