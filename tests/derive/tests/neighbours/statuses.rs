//! A status as a number, a name, a const of `http` and a const of the user's.

use errorbook::{ApiError, Catalogued};
use http::StatusCode;

const BUSY: StatusCode = StatusCode::SERVICE_UNAVAILABLE;

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = self::BUSY)]
enum OrderError {
    #[error("busy")]
    Busy,
    #[error("no such order")]
    #[api(status = StatusCode::NOT_FOUND)]
    NotFound,
    #[error("the order was changed")]
    #[api(status = CONFLICT)]
    Changed,
    #[error("on fire")]
    #[api(status = 599)]
    OnFire,
    #[error("the ledger answered {answer}")]
    #[api(status = 422, expose)]
    Ledger {
        #[api(status)]
        answer: StatusCode,
    },
}

#[test]
fn are_what_they_name() {
    let statuses: Vec<u16> = OrderError::CATALOG.iter().map(|spec| spec.status).collect();
    assert_eq!(statuses, [503, 404, 409, 599, 422]);
    assert_eq!(OrderError::Ledger { answer: StatusCode::BAD_GATEWAY }.status(), 502);
    assert_eq!(OrderError::Ledger { answer: StatusCode::OK }.status(), 422);
}
