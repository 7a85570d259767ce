//! `detail`: members of a details object.

use errorbook::{
    ApiError, DetailMember, DetailsKind, JsonType, Report,
    envelope::{Detailed, Problem},
};
use errorbook_tests::{body, row};
use serde_json::json;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 402)]
enum Members {
    Several {
        #[api(detail)]
        zebra: u64,
        hidden: u8,
        #[api(detail = "resetsOn")]
        resets_on: Option<&'static str>,
        #[api(detail)]
        r#type: &'static str,
    },
    Tuple(#[api(detail = "first")] u8, #[api(detail)] [u8; 2]),
    Maybe {
        #[api(detail)]
        only: Option<u8>,
    },
}

fn details(error: &Members) -> String {
    String::from_utf8(Report::new(error).body::<Detailed>()).unwrap()
}

#[test]
fn in_the_order_of_the_fields() {
    let error = Members::Several { zebra: 1, hidden: 2, resets_on: Some("noon"), r#type: "card" };
    let expected = r#"{"code":"several","message":"no","details":{"zebra":1,"resetsOn":"noon","type":"card"}}"#;
    assert_eq!(details(&error), expected);
    let expected = r#"{"code":"tuple","message":"no","details":{"first":1,"1":[2,3]}}"#;
    assert_eq!(details(&Members::Tuple(1, [2, 3])), expected);
}

#[test]
fn none_is_left_out() {
    let error = Members::Several { zebra: 1, hidden: 2, resets_on: None, r#type: "card" };
    let expected = r#"{"code":"several","message":"no","details":{"zebra":1,"type":"card"}}"#;
    assert_eq!(details(&error), expected);
    assert_eq!(details(&Members::Maybe { only: None }), r#"{"code":"maybe","message":"no"}"#);
    assert!(details(&Members::Maybe { only: Some(1) }).ends_with(r#""details":{"only":1}}"#));
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("over the limit")]
#[api(status = 402, envelope = Detailed)]
struct KeptApart {
    #[api(detail)]
    code: u32,
    #[api(detail = "message")]
    text: &'static str,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("over the quota")]
#[api(status = 402, envelope = Problem)]
struct Spread {
    #[api(detail = "quota")]
    status: u32,
}

#[test]
fn names_of_members_are_free_where_details_are_kept_apart() {
    let sent = body(&KeptApart { code: 1, text: "two" });
    assert_eq!(sent["details"], json!({ "code": 1, "message": "two" }));
    assert_eq!(sent["code"], "kept_apart");
    let sent = body(&Spread { status: 3 });
    assert_eq!((&sent["status"], &sent["quota"]), (&json!(402), &json!(3)));
}

#[test]
fn the_row_names_them() {
    let members = [
        DetailMember { name: "zebra", json: JsonType::Integer },
        DetailMember { name: "resetsOn", json: JsonType::Optional(&JsonType::Text) },
        DetailMember { name: "type", json: JsonType::Text },
    ];
    let DetailsKind::Members(said) = row::<Members>(0).details() else { panic!("no members") };
    assert_eq!(said, members);
}
