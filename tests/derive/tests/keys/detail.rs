//! `detail`: members of a details object.

use errorbook::{ApiError, Catalogued, DetailsSpec, Report, envelope::Detailed};

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

#[test]
fn the_row_names_them() {
    let names = DetailsSpec::Members(&["zebra", "resetsOn", "type"]);
    assert_eq!(Members::CATALOG.specs[0].details(), names);
}
