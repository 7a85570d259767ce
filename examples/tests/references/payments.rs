//! Reference 4: every row, as the server sends it.

use errorbook::{ApiError, ErrorBook, Report, Retry};
use errorbook_examples::references::payments::{
    AuthError, PaymentsApi as Api, RequestError, ServerError,
};

use super::{Fact, assert_whole, facts_of, sends};

#[test]
fn the_book_has_every_status_and_every_type() {
    let rows: [Fact; 11] = [
        (None, 400, Some("validation_error"), None),
        (None, 404, Some("validation_error"), None),
        (None, 409, Some("idempotency_error"), None),
        (None, 422, Some("validation_error"), None),
        (None, 429, Some("rate_limit_error"), None),
        (None, 401, Some("auth_error"), None),
        (None, 403, Some("auth_error"), None),
        (None, 500, Some("api_error"), None),
        (None, 502, Some("api_error"), None),
        (None, 503, Some("api_error"), None),
        (None, 504, Some("api_error"), None),
    ];
    assert_eq!(facts_of::<Api>(), rows);
    let types =
        ["api_error", "validation_error", "auth_error", "idempotency_error", "rate_limit_error"];
    assert_eq!(Api::BOOK.types.set, types);
}

#[test]
fn what_may_be_tried_again() {
    let again = Api::BOOK.catalog.iter().filter(|spec| spec.retry() == Retry::Backoff);
    assert!(again.map(errorbook::ErrorSpec::status).eq([429, 500, 502, 503, 504]));
}

/// Adds codes, which the reference leaves to each service.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("`{0}` is required")]
#[api(
    status = 422,
    type = "validation_error",
    code = "parameter_missing",
    doc_url = "https://docs.example.com/errors#{code}"
)]
struct ParameterMissing(#[api(param)] &'static str);

#[test]
fn no_member_is_null_when_all_is_known() {
    sends::<Api>(
        ParameterMissing("amount"),
        422,
        r#"{"type":"validation_error","code":"parameter_missing","message":"`amount` is required","param":"amount","doc_url":"https://docs.example.com/errors#parameter_missing","request_id":"req_1"}"#,
    );
}

#[test]
fn the_request_id_is_null_when_there_is_none() {
    let body = Report::new(&AuthError::Unauthorized).body::<<Api as ErrorBook>::Envelope>();
    assert_eq!(
        str::from_utf8(&body),
        Ok(
            r#"{"type":"auth_error","code":null,"message":"no valid API key or token","param":null,"doc_url":null,"request_id":null}"#
        ),
    );
}

#[test]
fn every_row_on_the_wire() {
    let sent = [
        sends::<Api>(
            RequestError::Invalid("amount"),
            400,
            r#"{"type":"validation_error","code":null,"message":"`amount` is required","param":"amount","doc_url":null,"request_id":"req_1"}"#,
        ),
        sends::<Api>(
            RequestError::NotFound("charge"),
            404,
            r#"{"type":"validation_error","code":null,"message":"there is no charge","param":null,"doc_url":null,"request_id":"req_1"}"#,
        ),
        sends::<Api>(
            RequestError::Conflict,
            409,
            r#"{"type":"idempotency_error","code":null,"message":"this idempotency key was used with other data","param":null,"doc_url":null,"request_id":"req_1"}"#,
        ),
        sends::<Api>(
            RequestError::Unprocessable("amount"),
            422,
            r#"{"type":"validation_error","code":null,"message":"`amount` must be positive","param":"amount","doc_url":null,"request_id":"req_1"}"#,
        ),
        sends::<Api>(
            RequestError::RateLimited,
            429,
            r#"{"type":"rate_limit_error","code":null,"message":"too many requests","param":null,"doc_url":"https://docs.example.com/limits","request_id":"req_1"}"#,
        ),
        sends::<Api>(
            AuthError::Unauthorized,
            401,
            r#"{"type":"auth_error","code":null,"message":"no valid API key or token","param":null,"doc_url":null,"request_id":"req_1"}"#,
        ),
        sends::<Api>(
            AuthError::Forbidden("refund"),
            403,
            r#"{"type":"auth_error","code":null,"message":"the API key may not refund","param":null,"doc_url":null,"request_id":"req_1"}"#,
        ),
        sends::<Api>(
            ServerError::Internal,
            500,
            r#"{"type":"api_error","code":null,"message":"Internal Server Error","param":null,"doc_url":null,"request_id":"req_1"}"#,
        ),
        sends::<Api>(
            ServerError::BadGateway(500),
            502,
            r#"{"type":"api_error","code":null,"message":"Bad Gateway","param":null,"doc_url":null,"request_id":"req_1"}"#,
        ),
        sends::<Api>(
            ServerError::Unavailable,
            503,
            r#"{"type":"api_error","code":null,"message":"Service Unavailable","param":null,"doc_url":null,"request_id":"req_1"}"#,
        ),
        sends::<Api>(
            ServerError::Timeout,
            504,
            r#"{"type":"api_error","code":null,"message":"Gateway Timeout","param":null,"doc_url":null,"request_id":"req_1"}"#,
        ),
    ];
    assert_whole::<Api>(&sent);
}
