//! Tests of where each value is written, and of what is left out.

use std::collections::BTreeMap;

use errorbook::{
    Envelope, Report,
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
fn constants_are_written_as_they_stand() {
    let body = body::<Everything>(&occurrence(no_page(), "m"));
    assert_eq!(body["con\"stant\\"], "tab\t, quote\", brace {}, DEL \u{7f}, \u{1}");
    assert_eq!(body["numbers"], json!([0, -1, 2.5, u64::MAX]));
    assert_eq!(body["words"], json!([true, false, null]));
    assert_eq!(body["list"], json!([null, "Not Found", ["no_page"]]));
    assert_eq!(body["any"], json!({"reason": "NO_PAGE", "constant": 1}));
    assert_eq!(Everything::MEDIA_TYPE, "application/vnd.errorbook+json; charset=utf-8");
}
