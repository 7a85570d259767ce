//! Tests of where each value is written, and of what is left out.

use std::collections::BTreeMap;

use errorbook::{
    ApiError, Catalogued, Envelope, FieldPath, Report, Violation, Violations,
    envelope::{Detailed, JsonApi, Problem, Typed, shadows},
};
use serde_json::json;

use crate::{
    Everything,
    occurrence::{Occurrence, Text, With, body, occurrence, text_of},
    rows::{no_page, no_page_with_details},
};

#[test]
fn non_finite_numbers_are_null() {
    let error = With([1.5, f64::NAN, f64::INFINITY]);
    assert!(text_of::<Detailed>(&Report::new(&error)).contains(r#""details":[1.5,null,null]"#));
}

#[test]
fn spread_members_stand_beside_declared_ones_and_never_shadow_them() {
    #[derive(Debug, serde::Serialize)]
    struct Credit {
        balance: i32,
        status: &'static str,
        detail: Option<u8>,
    }
    let problem = |more: &str| {
        format!(
            r#"{{"title":"Not Found","status":404,"detail":"no such page","code":"no_page"{more}}}"#
        )
    };
    let of_struct = With(Some(Credit { balance: 30, status: "mine", detail: None }));
    assert_eq!(text_of::<Problem>(&Report::new(&of_struct)), problem(r#","balance":30"#));
    let of_map = With(BTreeMap::from([(1, "one"), (2, "two")]));
    assert_eq!(text_of::<Problem>(&Report::new(&of_map)), problem(r#","1":"one","2":"two""#));
    let of_list = With(["a", "b"]);
    assert_eq!(text_of::<Problem>(&Report::new(&of_list)), problem(r#","details":["a","b"]"#));
    let of_nothing = With(None::<Credit>);
    assert_eq!(text_of::<Problem>(&Report::new(&of_nothing)), problem(""));
}

#[test]
fn shadows_asks_only_objects_that_spread() {
    errorbook::envelope! {
        Outer { "outer": [{ "inner": code, ..details }], "beside": message }
    }
    assert!(shadows(&Outer::SHAPE, "inner"));
    assert!(!shadows(&Outer::SHAPE, "outer"));
    assert!(!shadows(&Outer::SHAPE, "beside"));
    const { assert!(shadows(&Problem::SHAPE, "type") && !shadows(&Detailed::SHAPE, "code")) };
}

#[test]
fn an_optional_object_stands_only_when_it_is_complete() {
    errorbook::envelope! {
        Complete { "both": { "code": code, "param": param }?, "any": { "kind": "x", "param": param? }? }
    }
    let mut error = occurrence(no_page(), "");
    assert_eq!(body::<Complete>(&error), json!({}));
    error.param = Some(Text { pieces: vec!["p".to_owned()], breaks_off: false });
    let whole =
        json!({"both": {"code": "no_page", "param": "p"}, "any": {"kind": "x", "param": "p"}});
    assert_eq!(body::<Complete>(&error), whole);
}

#[test]
fn a_body_has_no_spare_capacity() {
    let message = "message ".repeat(16);
    for error in [occurrence(no_page(), ""), occurrence(no_page(), &message)] {
        let body = Report::new(&error).body::<Typed>();
        assert_eq!(body.len(), body.capacity());
    }
}

#[test]
fn occurrences_of_one_row_share_nothing_but_the_row() {
    let mut error = occurrence(no_page_with_details(), "first");
    assert_eq!(body::<Problem>(&error)["detail"], "first");
    error.message.pieces = vec!["second".to_owned()];
    error.param = Some(Text { pieces: vec!["p".to_owned()], breaks_off: false });
    error.details = Some(json!({"balance": 30}));
    let whole = json!({
        "title": "Not Found", "status": 404, "detail": "second", "code": "no_page",
        "param": "p", "balance": 30,
    });
    assert_eq!(body::<Problem>(&error), whole);
    assert_eq!(body::<JsonApi>(&error)["errors"][0]["source"], json!({"parameter": "p"}));
    error.details = None;
    error.param = None;
    assert_eq!(body::<Problem>(&error)["balance"], serde_json::Value::Null);
    assert_eq!(body::<JsonApi>(&error)["errors"][0].get("source"), None);
}

#[test]
fn entries_that_come_and_go_stand_before_those_that_stay() {
    errorbook::envelope! {
        First {
            "id": request_id?,
            "object": { "param": param?, "wait": retry_after?, "code": code },
            "array": [param?, { "id": request_id }?, status, retry_after?],
            "maybe": { "param": param?, "wait": retry_after? }?,
            "hangs": { "code": code, "param": param }?,
        }
    }
    let mut error = occurrence(no_page(), "");
    let ask = |error: &Occurrence, id: Option<&'static str>| {
        let report = Report::new(error);
        let report = id.map_or(report.clone(), |id| report.with_request_id(id));
        text_of::<First>(&report)
    };
    let bare = r#"{"object":{"code":"no_page"},"array":[404]}"#;
    assert_eq!(ask(&error, None), bare);
    error.retry_after = Some(3);
    error.param = Some(Text { pieces: vec!["p".to_owned()], breaks_off: false });
    let all = concat!(
        r#"{"id":"1","object":{"param":"p","wait":3,"code":"no_page"},"#,
        r#""array":["p",{"id":"1"},404,3],"maybe":{"param":"p","wait":3},"#,
        r#""hangs":{"code":"no_page","param":"p"}}"#,
    );
    assert_eq!(ask(&error, Some("1")), all);
    error.param = None;
    let some = r#"{"object":{"wait":3,"code":"no_page"},"array":[404,3],"maybe":{"wait":3}}"#;
    assert_eq!(ask(&error, None), some);
    error.retry_after = None;
    assert_eq!(ask(&error, None), bare);
}

#[test]
fn a_reason_is_the_code_in_upper_case() {
    errorbook::envelope! { Reason { "reason": reason } }

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("")]
    #[api(status = 404)]
    #[expect(dead_code, reason = "only the rows are read")]
    enum Codes {
        NoPage,
        #[api(code = "auth.key-missing")]
        Dotted,
        #[api(code = "NullValue")]
        Pascal,
        #[api(code = "INVALID_2FA_CODE")]
        Capitals,
    }

    let reasons = ["NO_PAGE", "AUTH_KEY_MISSING", "NULL_VALUE", "INVALID_2FA_CODE"];
    for (spec, reason) in Codes::CATALOG.iter().zip(reasons) {
        assert_eq!(body::<Reason>(&occurrence(spec, "")), json!({ "reason": reason }));
    }
}

#[test]
fn a_status_maps_to_the_grpc_code_of_its_row_or_class() {
    errorbook::envelope! { Grpc { "status": grpc_status } }

    macro_rules! check {
        ($($status:literal $name:literal)*) => {$({
            #[derive(Debug, thiserror::Error, ApiError)]
            #[error("")]
            #[api(status = $status)]
            struct Declared;

            let expected = json!({ "status": $name });
            assert_eq!(body::<Grpc>(&occurrence(Declared.spec(), "")), expected, "{}", $status);
            let mut dynamic = occurrence(no_page(), "");
            dynamic.status = $status;
            assert_eq!(body::<Grpc>(&dynamic), expected, "{}", $status);
        })*};
    }

    check! {
        400 "INVALID_ARGUMENT"
        409 "ABORTED"
        418 "FAILED_PRECONDITION"
        422 "INVALID_ARGUMENT"
        429 "RESOURCE_EXHAUSTED"
        500 "INTERNAL"
        504 "DEADLINE_EXCEEDED"
        599 "INTERNAL"
    }
}

#[test]
fn constants_are_written_as_they_stand() {
    let body = body::<Everything>(&occurrence(no_page(), "m"));
    assert_eq!(body["con\"stant\\"], "tab\t, quote\", brace {}, DEL \u{7f}, \u{1}");
    assert_eq!(body["numbers"], json!([0, -1, 2.5, u64::MAX]));
    assert_eq!(body["words"], json!([true, false, null]));
    assert_eq!(body["list"], json!([null, "Not Found", ["no_page"]]));
    assert_eq!(body["any"], json!({"reason": "NO_PAGE", "constant": 1}));
    assert_eq!(Everything::MEDIA_TYPE, "application/vnd.errorbook+json; charset=utf-8");
}

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
fn a_code_is_a_number_in_its_plain_form() {
    errorbook::envelope! { Twilio { "code": number(code), "more": "/errors/{number(code)}"? } }

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("")]
    #[api(status = 404)]
    #[expect(dead_code, reason = "only the rows are read")]
    enum Codes {
        #[api(code = "20404")]
        Number,
        #[api(code = "020404")]
        Padded,
        Word,
    }

    let bodies = [
        json!({"code": 20404, "more": "/errors/20404"}),
        json!({"code": null}),
        json!({"code": null}),
    ];
    for (spec, expected) in Codes::CATALOG.iter().zip(bodies) {
        assert_eq!(body::<Twilio>(&occurrence(spec, "")), expected);
    }
}
