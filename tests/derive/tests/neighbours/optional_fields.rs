//! An `Option` in each role that a field may have.

use std::time::{Duration, SystemTime};

use errorbook::ApiError;

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
        answer: Some(503),
        request: Some("r1"),
    };
    assert_eq!((error.status(), error.retry_after()), (503, None));
    assert_eq!(OrderError::Until(Some(SystemTime::UNIX_EPOCH), 1).retry_after(), Some(0));
}
