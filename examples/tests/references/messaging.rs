//! Reference 3: every row, as the server sends it.

use errorbook::ErrorSpec;
use errorbook_examples::references::messaging::{
    AuthenticationError, Issue, MessagingApi as Api, RateLimitExceeded, RequestError,
    ResourceError, ServerError,
};

use super::{Fact, assert_whole, facts_of, sends};

#[test]
fn the_book_is_the_five_tables() {
    const AUTHENTICATION: Option<&str> = Some("Authentication Errors");
    const VALIDATION: Option<&str> = Some("Validation Errors");
    const RESOURCE: Option<&str> = Some("Resource Errors");
    const RATE_LIMIT: Option<&str> = Some("Rate Limiting Errors");
    const SERVER: Option<&str> = Some("Server Errors");
    let rows: [Fact; 12] = [
        (Some("UNAUTHORIZED"), 401, None, AUTHENTICATION),
        (Some("INSUFFICIENT_PERMISSIONS"), 403, None, AUTHENTICATION),
        (Some("VALIDATION_ERROR"), 400, None, VALIDATION),
        (Some("INVALID_INPUT"), 400, None, VALIDATION),
        (Some("MISSING_QUERY"), 400, None, VALIDATION),
        (Some("NOT_FOUND"), 404, None, RESOURCE),
        (Some("INVALID_MESSAGE_ID"), 400, None, RESOURCE),
        (Some("INVALID_CONTACT_ID"), 400, None, RESOURCE),
        (Some("INVALID_BUSINESS_ID"), 400, None, RESOURCE),
        (Some("RATE_LIMIT_EXCEEDED"), 429, None, RATE_LIMIT),
        (Some("INTERNAL_ERROR"), 500, None, SERVER),
        (Some("SERVICE_UNAVAILABLE"), 503, None, SERVER),
    ];
    assert_eq!(facts_of::<Api>(), rows);
}

#[test]
fn every_row_on_the_wire() {
    let issues = vec![Issue { path: "to", message: "is empty" }];
    let sent = [
        sends::<Api>(
            AuthenticationError::Unauthorized,
            401,
            r#"{"code":"UNAUTHORIZED","message":"the API key is missing or not valid"}"#,
        ),
        sends::<Api>(
            AuthenticationError::InsufficientPermissions("send"),
            403,
            r#"{"code":"INSUFFICIENT_PERMISSIONS","message":"the API key may not send"}"#,
        ),
        sends::<Api>(
            RequestError::ValidationError { issues },
            400,
            r#"{"code":"VALIDATION_ERROR","message":"the body is not valid","details":{"issues":[{"path":"to","message":"is empty"}]}}"#,
        ),
        sends::<Api>(
            RequestError::InvalidInput("limit"),
            400,
            r#"{"code":"INVALID_INPUT","message":"`limit` is not valid"}"#,
        ),
        sends::<Api>(
            RequestError::MissingQuery("q"),
            400,
            r#"{"code":"MISSING_QUERY","message":"the query parameter `q` is required"}"#,
        ),
        sends::<Api>(
            RateLimitExceeded,
            429,
            r#"{"code":"RATE_LIMIT_EXCEEDED","message":"too many requests"}"#,
        ),
        sends::<Api>(
            ServerError::InternalError,
            500,
            r#"{"code":"INTERNAL_ERROR","message":"Internal Server Error"}"#,
        ),
        sends::<Api>(
            ServerError::ServiceUnavailable,
            503,
            r#"{"code":"SERVICE_UNAVAILABLE","message":"Service Unavailable"}"#,
        ),
    ];
    assert_whole::<Api>(&[&sent[..], &resources_on_the_wire()].concat());
}

fn resources_on_the_wire() -> [ErrorSpec; 4] {
    [
        sends::<Api>(
            ResourceError::NotFound("contact"),
            404,
            r#"{"code":"NOT_FOUND","message":"there is no contact"}"#,
        ),
        sends::<Api>(
            ResourceError::InvalidMessageId("m-1"),
            400,
            r#"{"code":"INVALID_MESSAGE_ID","message":"`m-1` is no message id"}"#,
        ),
        sends::<Api>(
            ResourceError::InvalidContactId("c-1"),
            400,
            r#"{"code":"INVALID_CONTACT_ID","message":"`c-1` is no contact id"}"#,
        ),
        sends::<Api>(
            ResourceError::InvalidBusinessId("b-1"),
            400,
            r#"{"code":"INVALID_BUSINESS_ID","message":"`b-1` is no business id"}"#,
        ),
    ]
}
