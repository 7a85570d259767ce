//! `retry`: spelled out, else what follows from the status.

use std::time::Duration;

use errorbook::{ApiError, Report, Retry};
use errorbook_tests::spec;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400)]
enum Advice {
    #[api(retry = "backoff")]
    Backoff,
    #[api(status = 503, retry = "never")]
    Never,
    #[api(retry = "after", retry_after = 3)]
    After,
    #[api(retry = "after")]
    AfterField(#[api(retry_after)] Option<Duration>),
    #[api(status = 503)]
    Dynamic(#[api(retry_after)] Option<Duration>),
}

#[test]
fn spelled_out() {
    let advice = |code| spec::<Advice>(code).retry();
    assert_eq!(advice("backoff"), Retry::Backoff);
    assert_eq!(advice("never"), Retry::Never);
    assert_eq!(advice("after"), Retry::After);
    assert_eq!(advice("after_field"), Retry::After);
}

#[test]
fn an_occurrence_knows_more() {
    let of = |error: &Advice| Report::new(error).retry();
    assert_eq!(of(&Advice::Dynamic(None)), Retry::Backoff);
    assert_eq!(of(&Advice::Dynamic(Some(Duration::ZERO))), Retry::After);
    assert_eq!(of(&Advice::Never), Retry::Never);
    assert_eq!(of(&Advice::Backoff), Retry::Backoff);
    assert_eq!(of(&Advice::After), Retry::After);
    assert_eq!(of(&Advice::AfterField(Some(Duration::ZERO))), Retry::After);
}

#[test]
fn defaults_follow_the_status() {
    let may: Vec<u16> =
        (400..=599).filter(|&status| Retry::of_status(status) == Retry::Backoff).collect();
    assert_eq!(may, [408, 425, 429, 500, 502, 503, 504]);
}
