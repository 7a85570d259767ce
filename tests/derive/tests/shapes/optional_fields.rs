//! An `Option` in each role that a field may have.

use std::time::{Duration, SystemTime};

use errorbook::{ApiError, ErrorResponse, envelope::Detailed};
use errorbook_tests::{body, body_in, header};

#[derive(Debug, thiserror::Error, ApiError)]
#[api(status = 429)]
enum OrderError {
    #[error("wait")]
    #[api(retry = "after")]
    Wait {
        #[api(param)]
        name: Option<String>,
        #[api(details)]
        parts: Option<Vec<u32>>,
        #[api(retry_after)]
        wait: Option<Duration>,
        #[api(header = "X-Order")]
        order: Option<u64>,
        #[api(status)]
        answer: Option<u16>,
        #[api(request_id)]
        request: Option<&'static str>,
    },
    #[error("wait until {0:?}")]
    #[api(header("X-Until" = "later"))]
    Until(#[api(retry_after)] Option<SystemTime>, #[api(header = "X-Order", param)] u64),
}

#[test]
fn are_left_out() {
    let error = OrderError::Wait {
        name: None,
        parts: None,
        wait: None,
        order: None,
        answer: Some(409),
        request: Some("r1"),
    };
    let response = ErrorResponse::new(&error);
    assert_eq!(response.status(), 409);
    let headers: Vec<_> = response.headers().map(|(name, _)| name).collect();
    assert_eq!(headers, ["content-type", "x-request-id"]);
    assert!(body(&error)["param"].is_null());
    assert_eq!(body_in::<Detailed, _>(&error).get("details"), None);

    let error = OrderError::Until(Some(SystemTime::UNIX_EPOCH), 1);
    assert_eq!(header(&error, "retry-after"), ["0"]);
    assert_eq!(header(&error, "x-order"), ["1"]);
    assert_eq!(header(&error, "x-until"), ["later"]);
}
