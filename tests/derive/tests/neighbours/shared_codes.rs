//! Shared codes with one status and one type, in an enum and across a book.

use errorbook::{ApiError, ErrorBook};
use http::StatusCode;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 401)]
enum KeyError {
    #[error("the key was revoked")]
    #[api(code = "bad_key", shared)]
    Revoked,
    #[error("the key has expired")]
    #[api(code = "bad_key", shared)]
    Expired,
}

#[derive(Debug, thiserror::Error, ApiError)]
enum SessionError {
    #[error("the session has no key")]
    #[api(status = StatusCode::UNAUTHORIZED, type = "auth_error", code = "bad_key", shared)]
    NoKey,
}

#[derive(ErrorBook)]
#[book(errors(SessionError), types("auth_error"))]
struct SessionApi;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the key is of the wrong kind")]
#[api(status = UNAUTHORIZED, code = "bad_key", shared)]
struct WrongKind;

#[derive(ErrorBook)]
#[book(errors(KeyError, WrongKind), types(401 = "auth_error", 5xx = "api_error"))]
struct KeyApi;

#[test]
fn compile() {
    assert_eq!(KeyApi::BOOK.catalog.iter().count(), 3);
    assert_eq!(SessionApi::BOOK.catalog.iter().count(), 1);
}
