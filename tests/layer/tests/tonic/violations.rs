//! Violations in `BadRequest`, of which there may be more than headers have room for.

use errorbook::{ApiError, Violation, Violations};
use errorbook_tests_layer::errors::SECRET;
use proptest::prelude::*;
use serde_json::{Value, json};
use tonic::Status;
use tonic_types::{FieldViolation, StatusExt as _};

/// The longest details, in bytes.
const LONGEST: usize = 3072;

#[derive(Debug, thiserror::Error, ApiError)]
enum OrderError {
    #[error("the order is not valid")]
    #[api(status = 422)]
    Invalid {
        #[api(violations)]
        violations: Violations,
        #[api(param)]
        param: &'static str,
        #[api(detail)]
        fields: Option<Value>,
        #[api(detail)]
        hint: Option<String>,
    },
    #[error("{SECRET}")]
    #[api(status = 500)]
    Broken(#[api(violations)] Violations),
}

fn invalid(violations: Violations, fields: Option<Value>, hint: Option<String>) -> Status {
    OrderError::Invalid { violations, param: "order", fields, hint }.into()
}

fn many(count: usize, message: &str) -> Violations {
    let violation = |place| {
        Violation::new(format!("items[{place}].qty"), message.to_owned()).with_code("too_small")
    };
    (0..count).map(violation).collect()
}

fn sent(status: &Status) -> Vec<FieldViolation> {
    status.get_details_bad_request().map(|request| request.field_violations).unwrap_or_default()
}

/// How many violations are meant: those that are shown, and those that the last one counts.
fn meant(sent: &[FieldViolation]) -> usize {
    let Some(mark) = sent.last().filter(|last| last.reason == "TRUNCATED") else {
        return sent.len();
    };
    let (more, words) = mark.description.split_once(' ').unwrap();
    assert_eq!((&*mark.field, words), ("", "more are not shown"));
    sent.len() - 1 + more.parse::<usize>().unwrap()
}

#[test]
fn violations_take_the_place_of_the_param() {
    let mut violations = many(2, "must be at least 1");
    violations.extend([Violation::new("city", "is not known")]);
    let fields = json!([{ "field": "name", "message": "is odd" }]);
    let status = invalid(violations, Some(fields), None);
    let sent = sent(&status);
    let rows = sent.iter().map(|at| (&*at.field, &*at.description, &*at.reason));
    assert_eq!(
        rows.collect::<Vec<_>>(),
        [
            ("items[0].qty", "must be at least 1", "TOO_SMALL"),
            ("items[1].qty", "must be at least 1", "TOO_SMALL"),
            ("city", "is not known", ""),
            ("name", "is odd", ""),
        ]
    );
    let without = self::sent(&invalid(Violations::new(), None, None));
    assert_eq!((without.len(), &*without[0].field), (1, "order"));
}

#[test]
fn those_of_a_masked_error_are_secret() {
    let status = Status::from(OrderError::Broken(many(3, SECRET)));
    assert!(sent(&status).is_empty());
    assert!(!String::from_utf8_lossy(status.details()).contains(SECRET));
}

#[test]
fn too_many_are_cut_and_counted() {
    let status = invalid(many(500, "must be at least 1"), None, Some("slow down".into()));
    let sent = sent(&status);
    assert!((40..100).contains(&sent.len()), "{}", sent.len());
    assert_eq!(meant(&sent), 500);
    // There is no room for one more.
    let one = status.details().len() / sent.len();
    assert!(status.details().len() > LONGEST - 2 * one, "{}", status.details().len());
    let info = status.get_details_error_info().unwrap();
    assert_eq!((&*info.reason, &*info.metadata["hint"]), ("INVALID", "slow down"));
}

#[test]
fn details_without_room_go_before_the_violations() {
    let status = invalid(many(5, "no"), None, Some("a".repeat(4000)));
    assert_eq!(sent(&status).len(), 5);
    let info = status.get_details_error_info().unwrap();
    assert!(info.reason == "INVALID" && info.metadata.is_empty(), "{info:?}");
}

proptest! {
    #[test]
    fn the_code_is_always_there(count in 1_usize..200, length in 0_usize..700, hint in 0_usize..4000) {
        let status = invalid(many(count, &"é".repeat(length)), None, Some("a".repeat(hint)));
        prop_assert!(status.details().len() <= LONGEST);
        prop_assert_eq!(status.get_details_error_info().unwrap().reason, "INVALID");
        let sent = sent(&status);
        prop_assert_eq!(meant(&sent), count);
        prop_assert_eq!(&sent[0].field, "items[0].qty");
    }
}
