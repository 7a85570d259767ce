//! `code`: derived, spelled out, or none.

use errorbook::{ApiError, Catalogued};
use errorbook_tests::{body, codes};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400)]
enum AnyCode {
    FromTheName,
    #[api(code = "resource_missing")]
    Spelled,
    #[api(code = none)]
    Silent,
    #[api(code = none)]
    SilentToo,
    r#Match,
}

#[test]
fn derived_spelled_out_or_none() {
    assert_eq!(codes::<AnyCode>(), ["from_the_name", "resource_missing", "-", "-", "match"]);
    assert_eq!(body(&AnyCode::FromTheName)["code"], "from_the_name");
    assert_eq!(body(&AnyCode::Spelled)["code"], "resource_missing");
    assert!(body(&AnyCode::Silent)["code"].is_null());
    assert_eq!(AnyCode::SilentToo.spec().variant, "SilentToo");
    assert_eq!(body(&AnyCode::Match)["code"], "match");
    assert_eq!(AnyCode::CATALOG.specs[4].variant, "Match");
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400, code = none)]
enum NoCodes {
    Missing,
    AlsoMissing,
    #[api(code = "spelled")]
    Spelled,
}

#[test]
fn none_for_a_whole_enum() {
    assert_eq!(codes::<NoCodes>(), ["-", "-", "spelled"]);
    assert!(body(&NoCodes::Missing)["code"].is_null());
    assert!(body(&NoCodes::AlsoMissing)["code"].is_null());
    assert_eq!(body(&NoCodes::Spelled)["code"], "spelled");
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("no")]
#[api(status = 400, code = none, prefix = "p_")]
enum WithoutCodes {
    Silent,
    #[api(code = "spelled")]
    Spelled,
}

#[test]
fn an_enum_may_have_none() {
    assert_eq!(codes::<WithoutCodes>(), ["-", "p_spelled"]);
    assert!(body(&WithoutCodes::Silent)["code"].is_null());
}
