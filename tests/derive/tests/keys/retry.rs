//! `retry`: written on the variant, else by status.

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

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 409)]
struct Waiting(#[api(retry_after)] Option<Duration>);

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 424)]
struct Upstream(#[api(status)] u16);

#[test]
fn a_time_or_a_status_of_the_occurrence_decides() {
    assert_eq!(Report::new(&Waiting(Some(Duration::ZERO))).retry(), Retry::After);
    assert_eq!(Report::new(&Waiting(None)).retry(), Retry::Never);
    assert_eq!(Report::new(&Upstream(503)).retry(), Retry::Backoff);
    assert_eq!(Report::new(&Upstream(404)).retry(), Retry::Never);
}

#[test]
fn a_time_fits_into_any_client() {
    let longest = Report::new(&Waiting(Some(Duration::MAX))).retry_after();
    assert_eq!(longest, Some(u64::from(u32::MAX)));
}
