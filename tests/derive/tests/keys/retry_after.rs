//! `retry_after`, on a variant and on a field.

use std::time::{Duration, SystemTime};

use errorbook::{ApiError, Retry, RetryAfter};
use errorbook_tests::{header, spec};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("slow down")]
#[api(status = 429)]
enum Slow<T: RetryAfter + std::fmt::Debug> {
    #[api(retry_after = 10)]
    Declared,
    Field(#[api(retry_after)] T),
    Plain,
}

fn sent<T: RetryAfter + std::fmt::Debug>(wait: T) -> Vec<String> {
    header(&Slow::Field(wait), "retry-after")
}

#[test]
fn declared() {
    let error = Slow::<u8>::Declared;
    assert_eq!(header(&error, "retry-after"), ["10"]);
    assert_eq!(spec::<Slow<u8>>("declared").retry_after(), Some(10));
    assert_eq!(spec::<Slow<u8>>("declared").retry(), Retry::After);
    assert!(header(&Slow::<u8>::Plain, "retry-after").is_empty());
    assert_eq!(spec::<Slow<u8>>("plain").retry(), Retry::Backoff);
}

#[test]
fn durations_round_up() {
    assert_eq!(sent(Duration::ZERO), ["0"]);
    assert_eq!(sent(Duration::from_nanos(1)), ["1"]);
    assert_eq!(sent(Duration::from_secs(3)), ["3"]);
    assert_eq!(sent(Duration::new(3, 1)), ["4"]);
    assert_eq!(sent(Duration::MAX), [u32::MAX.to_string()]);
}

#[test]
fn numbers_are_seconds() {
    assert_eq!(sent(7_u8), ["7"]);
    assert_eq!(sent(7_u16), ["7"]);
    assert_eq!(sent(7_u32), ["7"]);
    assert_eq!(sent(u64::MAX), [u32::MAX.to_string()]);
}

#[test]
fn a_time_is_waited_for() {
    let now = SystemTime::now();
    let seconds: u64 = sent(now + Duration::from_secs(100))[0].parse().unwrap();
    assert!((99..=100).contains(&seconds), "{seconds}");
    assert_eq!(sent(now - Duration::from_secs(100)), ["0"]);
    assert_eq!(sent(SystemTime::UNIX_EPOCH), ["0"]);
}

#[test]
fn an_option_may_know_nothing() {
    assert_eq!(sent(Some(Duration::from_millis(1_500))), ["2"]);
    assert!(sent(None::<Duration>).is_empty());
    assert!(sent(None::<SystemTime>).is_empty());
}

#[test]
fn the_row_says_whether_it_is_in_a_field() {
    assert!(spec::<Slow<u8>>("field").retry_after_varies());
    assert_eq!(spec::<Slow<u8>>("field").retry_after(), None);
    assert!(!spec::<Slow<u8>>("declared").retry_after_varies());
    assert!(!spec::<Slow<u8>>("plain").retry_after_varies());
}
