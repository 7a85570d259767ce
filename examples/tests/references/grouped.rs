//! Reference 2: every row, as it leaves the server.

use std::{net::Ipv4Addr, time::Duration};

use errorbook::{ErrorBook, Retry};
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
    assert!(again.by_ref().map(|spec| spec.status).eq(statuses));
}

#[test]
fn every_row_on_the_wire() {
    let issues = vec![
        FieldIssue { field: "email", message: "has no `@`" },
        FieldIssue { field: "age", message: "is negative" },
    ];
    let sent = [
        sends::<Api>(
            AuthenticationError::MissingApiKey,
            401,
            r#"{"code":"missing_api_key","message":"no API key","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            AuthenticationError::InvalidApiKey,
            401,
            r#"{"code":"invalid_api_key","message":"no such API key","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            AuthenticationError::ApiKeyRevoked,
            401,
            r#"{"code":"api_key_revoked","message":"this API key was revoked","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            AuthenticationError::ApiKeyExpired,
            401,
            r#"{"code":"api_key_expired","message":"this API key has expired","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            AuthenticationError::InsufficientScope("write"),
            403,
            r#"{"code":"insufficient_scope","message":"this API key lacks the scope `write`","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            AuthenticationError::IpNotAllowed(Ipv4Addr::LOCALHOST.into()),
            403,
            r#"{"code":"ip_not_allowed","message":"this API key may not be used from 127.0.0.1","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            RequestError::InvalidRequest,
            400,
            r#"{"code":"invalid_request","message":"the body is not valid JSON","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            RequestError::ValidationError(issues),
            422,
            r#"{"code":"validation_error","message":"some fields are not valid","details":[{"field":"email","message":"has no `@`"},{"field":"age","message":"is negative"}],"request_id":"req_1"}"#,
        ),
        sends::<Api>(
            RequestError::InvalidParameter("page"),
            400,
            r#"{"code":"invalid_parameter","message":"`page` is not valid","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            RequestError::MissingRequiredField("email"),
            422,
            r#"{"code":"missing_required_field","message":"the field `email` is required","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            ResourceError::NotFound("invoice"),
            404,
            r#"{"code":"resource_not_found","message":"there is no invoice","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            ResourceError::AlreadyExists("invoice 7"),
            409,
            r#"{"code":"resource_already_exists","message":"invoice 7 exists already","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            ResourceError::Conflict("invoice 7"),
            409,
            r#"{"code":"resource_conflict","message":"invoice 7 is in use","request_id":"req_1"}"#,
        ),
        sends_with::<Api>(
            RateLimitExceeded(Duration::from_secs(30)),
            429,
            &[("retry-after", "30")],
            r#"{"code":"rate_limit_exceeded","message":"too many requests","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            ServerError::InternalError,
            500,
            r#"{"code":"internal_error","message":"Internal Server Error","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            ServerError::ServiceUnavailable,
            503,
            r#"{"code":"service_unavailable","message":"Service Unavailable","request_id":"req_1"}"#,
        ),
    ];
    assert_whole::<Api>(&sent);
}
