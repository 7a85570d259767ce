//! `header`, on a variant and on a field.

use errorbook::{ApiError, ErrorResponse};
use errorbook_tests::{header, row};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 401)]
enum Headed {
    #[api(header("WWW-Authenticate" = "Bearer", "X-Realm" = "shop api"), header("Vary" = "Accept"))]
    Declared,
    #[api(header("X-Static" = "1"))]
    Fields {
        #[api(header = "X-Quota")]
        quota: u64,
        #[api(header = "X-Reset")]
        reset: Option<&'static str>,
    },
    Text(#[api(header = "Location")] String),
}

fn names(error: &Headed) -> Vec<String> {
    ErrorResponse::new(error).headers().map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn declared_ones() {
    let error = Headed::Declared;
    assert_eq!(header(&error, "www-authenticate"), ["Bearer"]);
    assert_eq!(header(&error, "x-realm"), ["shop api"]);
    assert_eq!(header(&error, "vary"), ["Accept"]);
    let pairs = [("www-authenticate", "Bearer"), ("x-realm", "shop api"), ("vary", "Accept")];
    assert_eq!(row::<Headed>(0).headers(), pairs);
}

#[test]
fn of_fields() {
    let error = Headed::Fields { quota: 7, reset: Some("noon") };
    assert_eq!(names(&error), ["content-type", "x-static", "x-quota", "x-reset"]);
    assert_eq!(header(&error, "x-quota"), ["7"]);
    assert_eq!(header(&error, "x-reset"), ["noon"]);
    let error = Headed::Fields { quota: 7, reset: None };
    assert_eq!(names(&error), ["content-type", "x-static", "x-quota"]);
}

#[test]
fn a_hostile_value_is_left_out() {
    for text in ["a\r\nSet-Cookie: b", "a\nb", "\u{0}", "schön", " edge", "edge ", "\t"] {
        assert_eq!(names(&Headed::Text(text.into())), ["content-type"], "{text:?}");
    }
    assert_eq!(names(&Headed::Text("x".repeat(4097))), ["content-type"]);
    assert_eq!(names(&Headed::Text("x".repeat(4096))), ["content-type", "location"]);
    assert_eq!(header(&Headed::Text("/a b?c=\"d\"".into()), "location"), ["/a b?c=\"d\""]);
}

#[test]
fn the_row_names_those_of_fields() {
    assert_eq!(row::<Headed>(0).varying_headers(), [""; 0]);
    assert_eq!(row::<Headed>(1).varying_headers(), ["x-quota", "x-reset"]);
    assert_eq!(row::<Headed>(1).headers(), [("x-static", "1")]);
    assert_eq!(row::<Headed>(2).varying_headers(), ["location"]);
}
