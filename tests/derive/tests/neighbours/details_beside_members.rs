//! A detail may have the name of a member where the envelope keeps details apart, and any other
//! where it spreads them.

use errorbook::{ApiError, envelope};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("over the limit")]
#[api(status = 402, envelope = envelope::Detailed)]
struct OverLimit {
    #[api(detail)]
    code: u32,
    #[api(detail = "message")]
    text: &'static str,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("over the limit")]
#[api(status = 402, envelope = envelope::Problem)]
struct OverQuota {
    #[api(detail = "quota")]
    status: u32,
}

#[test]
fn keep_their_names() {
    assert!(OverLimit { code: 1, text: "" }.details().is_none());
    assert_eq!(OverQuota { status: 1 }.status(), 402);
}
