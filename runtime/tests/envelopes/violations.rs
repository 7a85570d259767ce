//! Tests of what envelopes write of violations.

use errorbook::{ApiError, FieldPath, Report, Violation, Violations, envelope::Detailed};
use serde_json::json;

use crate::{
    occurrence::{Text, body, occurrence, text_of},
    rows::{no_page, no_page_with_details},
};

#[test]
fn violations_are_elements() {
    errorbook::envelope! {
        List [..violations { "at": violation.field?, "code": violation.code? } else {
            "message": message,
        }]
    }
    let mut error = occurrence(no_page(), "m");
    assert_eq!(body::<List>(&error), json!([{"message": "m"}]));
    error.violations.push("items[1].qty", "too_small", "must be at least 1");
    error.violations.extend([Violation::new(FieldPath::root(), "has no items")]);
    assert_eq!(body::<List>(&error), json!([{"at": "items[1].qty", "code": "too_small"}, {}]));
    error.status = 500;
    let exposed = json!([{"at": "items[1].qty", "code": "too_small"}, {}]);
    assert_eq!(body::<List>(&error), exposed);
}

#[test]
fn violations_take_the_place_of_details() {
    errorbook::envelope! {
        Plain { "details": details? }
        Spread { "code": code, ..details }
    }
    let mut error = occurrence(no_page_with_details(), "m");
    error.violations.push("qty", "too_small", "must be at least 1");
    let list = json!([{"field": "qty", "code": "too_small", "message": "must be at least 1"}]);
    assert_eq!(body::<Plain>(&error), json!({ "details": list }));
    assert_eq!(body::<Spread>(&error), json!({ "code": "no_page", "details": list }));
    assert_eq!(body::<Detailed>(&error)["violations"], list);
    error.details = Some(json!({"balance": 30}));
    assert_eq!(body::<Plain>(&error), json!({"details": {"balance": 30}}));
    assert_eq!(body::<Spread>(&error), json!({"code": "no_page", "balance": 30}));
}

#[test]
fn violations_of_a_5xx_are_masked() {
    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("")]
    #[api(status = 422)]
    struct Upstream(#[api(status)] u16, #[api(violations)] Option<Violations>);
    let violations = || Some(Violation::new("secret", "secret").into());
    assert!(text_of::<Detailed>(&Report::new(&Upstream(422, violations()))).contains("secret"));
    assert!(!text_of::<Detailed>(&Report::new(&Upstream(502, violations()))).contains("secret"));
    assert!(!text_of::<Detailed>(&Report::new(&Upstream(422, None))).contains("violations"));
}

#[test]
fn a_constant_behind_else_counts_by_its_source() {
    errorbook::envelope! {
        Else { "either": [..violations violation.message else param ?? "none"]?, "code": code }
    }
    let mut error = occurrence(no_page(), "");
    assert_eq!(body::<Else>(&error), json!({"code": "no_page"}));
    error.param = Some(Text { pieces: vec!["p".to_owned()], breaks_off: false });
    assert_eq!(body::<Else>(&error), json!({"either": ["p"], "code": "no_page"}));
    error.violations.push("qty", "x", "no");
    assert_eq!(body::<Else>(&error), json!({"either": ["no"], "code": "no_page"}));
}

#[test]
fn a_reason_of_a_violation_follows_the_rule() {
    errorbook::envelope! { Reasons [..violations { "reason": violation.reason }] }
    let mut error = occurrence(no_page(), "");
    let long = "x".repeat(64);
    let codes = ["too_small", "2fa", "a", "é", "ends_", "tooSmall", &long, &long[1..]];
    for code in codes {
        error.violations.push("qty", code.to_owned(), "no");
    }
    let longest = long[1..].to_uppercase();
    let reasons = ["TOO_SMALL", "", "", "", "", "TOO_SMALL", "", &longest];
    let body = body::<Reasons>(&error);
    let written = body.as_array().unwrap().iter();
    let written: Vec<_> = written.map(|each| each["reason"].as_str().unwrap_or_default()).collect();
    assert_eq!(written, reasons);
}

#[test]
fn paths_are_read_in_linear_time() {
    // A search for each bracket would take minutes.
    let path = FieldPath::from("[".repeat(1 << 20));
    assert!(!path.is_root());
}
